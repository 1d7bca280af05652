// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.Listing;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Race;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.RolesRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A gateway that is not created through the management API, in a realm that never had a gateway. */
@OnKeycloak
final class ImportedGatewayIT {
    private final TestRealm realm;

    ImportedGatewayIT(TestRealm realm) {
        this.realm = realm;
    }

    /**
     * However the client was created, its first credential can be exchanged without an application, and the token has
     * no default role.
     */
    @ParameterizedTest
    @MethodSource("ways")
    void itsFirstCredentialCanBeExchangedWithoutFurtherSetup(Function<TestRealm, TestRealm> imported) {
        TestRealm target = imported.apply(realm.neighbour());
        assertThat(executions(target)).isEmpty();
        Gateway gateway = gateway(target);
        Answer answer = target.token().post(gateway.credential().form());
        assertThat(Jwt.of(answer.accessToken()).payload())
                .containsEntry("gateway_id", gateway.id())
                .doesNotContainKeys("realm_access", "resource_access");
        assertThat(executions(target)).hasSize(1);
        assertThat(assigned(gateway)).isEmpty();
    }

    static Stream<Named<Function<TestRealm, TestRealm>>> ways() {
        return Stream.of(
                Named.of("POST /clients", target -> {
                    target.admin().clients().create(client()).close();
                    return target;
                }),
                Named.of("partial import", target -> {
                    partialImport(target, List.of());
                    return target;
                }),
                Named.of("partial import with its account", target -> {
                    partialImport(target, List.of(account("default-roles-" + target.name())));
                    return target;
                }),
                Named.of("realm import", target -> realmImport(target, List.of())),
                Named.of(
                        "realm import with its account",
                        target -> realmImport(target, List.of(account("default-roles-" + importedName(target))))));
    }

    /** Keycloak generates UUIDs as ids, but accepts any text. */
    @Test
    void itsClientIdMayBeSentAlsoIfItsIdIsNoUuid() {
        TestRealm target = realm.neighbour();
        ClientRepresentation client = client();
        client.setId("edge-" + UUID.randomUUID().toString().substring(0, 8));
        target.admin().clients().create(client).close();
        Gateway gateway = gateway(target);
        Form form = gateway.credential().form();
        for (String clientId : List.of("imported", client.getId())) {
            Answer answer = target.token().post(form.with("client_id", clientId));
            assertThat(Jwt.of(answer.accessToken()).payload()).containsEntry("gateway_id", client.getId());
        }
    }

    @Test
    void anImportKeepsTheRolesThatItNamesButNotTheDefaults() {
        TestRealm model = realm.neighbour();
        TestRealm whole = realmImport(model, List.of(account("default-roles-" + importedName(model), "reader")));
        assertThat(assigned(gateway(whole))).containsExactly("reader");
        TestRealm part = realm.neighbour();
        part.admin().roles().create(new RoleRepresentation("reader", null, false));
        partialImport(part, List.of(account("default-roles-" + part.name(), "reader")));
        assertThat(assigned(gateway(part))).containsExactly("reader");
    }

    /** An import can give the account any name. */
    @Test
    void theNameOfTheAccountDoesNotMatter() {
        TestRealm model = realm.neighbour();
        UserRepresentation account = account("default-roles-" + importedName(model), "reader");
        account.setUsername("robot");
        assertThat(assigned(gateway(realmImport(model, List.of(account))))).containsExactly("reader");
    }

    static Stream<Arguments> unready() {
        return Stream.of(
                unready("serviceAccountsEnabled", client -> client.setServiceAccountsEnabled(false)),
                unready("publicClient", client -> client.setPublicClient(true)),
                unready("bearerOnly", client -> client.setBearerOnly(true)),
                unready("consentRequired", client -> client.setConsentRequired(true)),
                unready("protocol", client -> client.setProtocol("saml")));
    }

    private static Arguments unready(String member, Consumer<ClientRepresentation> change) {
        return Arguments.of(member, change);
    }

    @ParameterizedTest
    @MethodSource("unready")
    void theApiNamesTheSettingsThatWouldMakeACredentialUseless(String member, Consumer<ClientRepresentation> unready) {
        TestRealm target = realm.neighbour();
        ClientRepresentation client = client();
        unready.accept(client);
        target.admin().clients().create(client).close();
        Gateway gateway = gateway(target);
        ManagementApi api = target.management();
        ManagementError.INVALID_DATA.is(
                api.post(gateway.path() + "/credentials"),
                Map.of(
                        "code",
                        "CONSTRAINT_VIOLATION",
                        "target",
                        "gateway",
                        "message",
                        "Credentials of this gateway cannot be exchanged. Change in its client: " + member + "."));
        assertThat(api.get(gateway.path() + "/credentials").json()).containsEntry("size", 0);
        assertThat(executions(target)).isEmpty();
    }

    @TouchesSql
    @Test
    void manyFirstCredentialsAtOnceAddOneExecution() {
        TestRealm target = realm.neighbour();
        List<String> gateways = IntStream.range(0, 8)
                .mapToObj(number -> {
                    ClientRepresentation client = client();
                    client.setClientId("gateway " + number);
                    target.admin().clients().create(client).close();
                    return target.admin()
                            .clients()
                            .findByClientId(client.getClientId())
                            .get(0)
                            .getId();
                })
                .toList();
        ManagementApi api = target.management();
        assertThat(Race.of(8, number -> api.post("/gateways/" + gateways.get(number) + "/credentials")))
                .extracting(Answer::status)
                .containsOnly(201);
        assertThat(executions(target)).hasSize(1);
    }

    /** The name is the client id, at every place of the list. */
    @TouchesSql
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutANameItIsListedAndFoundByItsClientId(String none) {
        TestRealm target = realm.neighbour();
        target.gateway("alpha");
        target.gateway("zeta");
        ClientRepresentation client = client();
        client.setName(none);
        target.admin().clients().create(client).close();
        ManagementApi api = target.management();
        assertThat(api.get(gateway(target).path()).json()).containsEntry("name", "imported");
        assertThat(names(api.get("/gateways"))).containsExactly("alpha", "imported", "zeta");
        assertThat(Listing.membersOfAll(api, api.get("/gateways?limit=1"), "gateways", "name"))
                .containsExactly("alpha", "imported", "zeta");
        for (String filter : List.of("eq \"imported\"", "sw \"imp\"", "co \"PORT\"")) {
            assertThat(names(api.get("/gateways?filter=" + Listing.encoded("name " + filter))))
                    .containsExactly("imported");
        }
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", Gateway.description("imported")), ManagementError.NAME_TAKEN);
    }

    private static List<Object> names(Answer answer) {
        return Listing.members(answer, "gateways", "name");
    }

    private static ClientRepresentation client() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("imported");
        client.setClientAuthenticatorType("gateway-credential");
        client.setAttributes(new HashMap<>(Map.of("pingone.gateway.type", "PING_FEDERATE")));
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        return client;
    }

    private static UserRepresentation account(String... roles) {
        UserRepresentation account = new UserRepresentation();
        account.setUsername("service-account-imported");
        account.setEnabled(true);
        account.setServiceAccountClientId("imported");
        account.setRealmRoles(List.of(roles));
        return account;
    }

    private static void partialImport(TestRealm target, List<UserRepresentation> accounts) {
        PartialImportRepresentation part = new PartialImportRepresentation();
        part.setIfResourceExists(PartialImportRepresentation.Policy.FAIL.toString());
        part.setClients(List.of(client()));
        part.setUsers(accounts);
        target.admin().partialImport(part).close();
    }

    /** Imports another realm with the settings of this one. */
    private static TestRealm realmImport(TestRealm model, List<UserRepresentation> accounts) {
        RealmRepresentation whole = model.admin().toRepresentation();
        whole.setId(UUID.randomUUID().toString());
        whole.setRealm(importedName(model));
        whole.setDefaultRole(null);
        whole.setClients(List.of(client()));
        whole.setUsers(accounts);
        RolesRepresentation roles = new RolesRepresentation();
        roles.setRealm(List.of(new RoleRepresentation("reader", null, false)));
        whole.setRoles(roles);
        model.server().create(whole);
        return TestRealm.existing(model.server(), whole.getRealm());
    }

    private static String importedName(TestRealm model) {
        return model.name() + "-imported";
    }

    private static Gateway gateway(TestRealm target) {
        return new Gateway(
                target,
                target.admin().clients().findByClientId("imported").get(0).getId(),
                "imported");
    }

    private static List<String> assigned(Gateway gateway) {
        return gateway.serviceAccountUser().roles().realmLevel().listAll().stream()
                .map(RoleRepresentation::getName)
                .toList();
    }

    private static List<AuthenticationExecutionInfoRepresentation> executions(TestRealm target) {
        return target.admin().flows().getExecutions("clients").stream()
                .filter(execution -> "gateway-credential".equals(execution.getProviderId()))
                .toList();
    }
}
