// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Json;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Keycloak re-creates the service account of a gateway. The new one starts without roles, as the first did, and no old
 * credential works for it. The realm has a default role of its own and a default group with another role.
 */
@OnKeycloak
@TouchesSql
final class RecreatedServiceAccountIT {
    private final TestRealm realm;
    private final Application application;
    private final RoleRepresentation reader;
    private final String everyone;

    RecreatedServiceAccountIT(TestRealm realm) {
        this.realm = realm;
        role("welcome");
        realm.admin().rolesById().addComposites(defaultRole().getId(), List.of(role("welcome")));
        this.reader = role("reader");
        GroupRepresentation group = new GroupRepresentation();
        group.setName("everyone");
        realm.admin().groups().add(group).close();
        this.everyone = realm.admin().groups().groups().get(0).getId();
        realm.admin().groups().group(everyone).roles().realmLevel().add(List.of(role("member")));
        realm.admin().addDefaultGroup(everyone);
        this.application = realm.application("application");
    }

    static Stream<Named<Consumer<Gateway>>> waysToAnotherAccount() {
        return Stream.of(
                Named.of("switched off and on", gateway -> {
                    gateway.change(client -> client.setServiceAccountsEnabled(false));
                    gateway.change(client -> client.setServiceAccountsEnabled(true));
                }),
                Named.of("deleted, and read", gateway -> {
                    deleteAccount(gateway);
                    gateway.serviceAccount();
                }),
                Named.of("deleted, and the client saved", gateway -> {
                    deleteAccount(gateway);
                    gateway.change(client -> {});
                }));
    }

    @ParameterizedTest
    @MethodSource("waysToAnotherAccount")
    void theOldCredentialsStayRejectedAndAnAdministratorMustCreateNewOnes(Consumer<Gateway> recreate) {
        Gateway gateway = realm.gateway("recreated " + recreate.hashCode());
        Credential old = gateway.credential();
        Credential unused = gateway.credential();
        Exchange.alone(realm, old.form()).token();
        Exchange.by(application, old.form()).token();
        String before = gateway.serviceAccount().getId();
        recreate.accept(gateway);
        assertThat(gateway.serviceAccount().getId()).isNotEqualTo(before);
        Problem.SERVICE_ACCOUNT_REPLACED.rejects(old.form(), application);
        Problem.SERVICE_ACCOUNT_REPLACED.rejects(unused.form(), application);
        gateway.change(client -> client.setEnabled(false));
        gateway.change(client -> client.setEnabled(true));
        Problem.SERVICE_ACCOUNT_REPLACED.rejects(old.form(), application);
        Credential fresh = gateway.credential();
        Exchange.alone(realm, fresh.form()).token();
        Exchange.by(application, fresh.form()).token();
        Problem.SERVICE_ACCOUNT_REPLACED.rejects(old.form(), application);
    }

    @ParameterizedTest
    @MethodSource("waysToAnotherAccount")
    void theNewAccountHasNoneOfTheRealmsDefaults(Consumer<Gateway> recreate) {
        Gateway gateway = realm.gateway("poor " + recreate.hashCode());
        hasNoDefaults(gateway.serviceAccountUser());
        recreate.accept(gateway);
        hasNoDefaults(gateway.serviceAccountUser());
        gateway.serviceAccountUser().roles().realmLevel().add(List.of(reader));
        assertThat(rolesInTokenOf(gateway)).containsExactly("reader");
    }

    @Test
    void aCredentialIsRejectedAsLongAsThereIsNoAccount() {
        Gateway gateway = realm.gateway("without account");
        Credential old = gateway.credential();
        deleteAccount(gateway);
        Problem.SERVICE_ACCOUNT_DISABLED.rejects(old.form(), application);
    }

    @Test
    void aNewCredentialCreatesTheMissingAccountAndRevivesNoOldCredential() {
        Gateway gateway = realm.gateway("account missing");
        Credential old = gateway.credential();
        deleteAccount(gateway);
        Credential fresh = gateway.credential();
        Exchange.alone(realm, fresh.form()).token();
        hasNoDefaults(gateway.serviceAccountUser());
        Problem.SERVICE_ACCOUNT_REPLACED.rejects(old.form(), application);
    }

    @Test
    void aPlainSaveChangesNeitherAccountNorRoles() {
        Gateway gateway = realm.gateway("saved");
        Credential credential = gateway.credential();
        UserResource account = gateway.serviceAccountUser();
        account.roles().realmLevel().add(List.of(reader));
        account.joinGroup(everyone);
        gateway.change(client -> {});
        Exchange.alone(realm, credential.form()).token();
        assertThat(account.roles().realmLevel().listAll())
                .extracting(RoleRepresentation::getName)
                .containsExactly("reader");
        assertThat(account.groups()).extracting(GroupRepresentation::getName).containsExactly("everyone");
        assertThat(rolesInTokenOf(gateway)).containsExactlyInAnyOrder("reader", "member");
    }

    @Test
    void noAdministratorAssignsTheDefaultRolesToAGateway() {
        Gateway gateway = realm.gateway("assigned");
        UserResource account = gateway.serviceAccountUser();
        RoleRepresentation defaults = defaultRole();
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> account.roles().realmLevel().add(List.of(reader, defaults)))
                .satisfies(rejection -> assertThat(
                                Json.object(rejection.getResponse().readEntity(String.class)))
                        .isEqualTo(Map.of(
                                "error",
                                "invalid_request",
                                "error_description",
                                "A gateway cannot have the realm's default roles:"
                                        + " assign the roles that it needs one by one.")));
        hasNoDefaults(account);
    }

    @Test
    void aClientThatBecomesAGatewayLosesTheDefaults() {
        Application client = realm.application("becomes a gateway");
        hasTheDefaults(accountOf(client));
        client.change(changed -> {
            changed.setClientAuthenticatorType("gateway-credential");
            changed.getAttributes().put("pingone.gateway.type", "LDAP");
        });
        hasNoDefaults(accountOf(client));
    }

    @Test
    void anotherClientKeepsTheDefaults() {
        Application client = realm.application("no gateway");
        hasTheDefaults(accountOf(client));
        client.change(changed -> changed.setServiceAccountsEnabled(false));
        client.change(changed -> changed.setServiceAccountsEnabled(true));
        hasTheDefaults(accountOf(client));
        client.change(changed -> changed.getAttributes().put("pingone.gateway.type", "LDAP"));
        hasTheDefaults(accountOf(client));
        assertThat(accountOf(realm.application("service-account-gateway"))
                        .roles()
                        .realmLevel()
                        .listAll())
                .extracting(RoleRepresentation::getName)
                .contains(defaultRole().getName());
    }

    private static void deleteAccount(Gateway gateway) {
        gateway.realm().admin().users().delete(gateway.serviceAccount().getId()).close();
    }

    private UserResource accountOf(Application client) {
        return realm.admin().users().get(client.admin().getServiceAccountUser().getId());
    }

    private static void hasNoDefaults(UserResource account) {
        assertThat(account.roles().realmLevel().listAll()).isEmpty();
        assertThat(account.groups()).isEmpty();
    }

    private void hasTheDefaults(UserResource account) {
        assertThat(account.roles().realmLevel().listAll())
                .extracting(RoleRepresentation::getName)
                .containsExactly(defaultRole().getName());
        assertThat(account.groups()).extracting(GroupRepresentation::getId).containsExactly(everyone);
    }

    @SuppressWarnings("unchecked")
    private List<String> rolesInTokenOf(Gateway gateway) {
        Map<String, Object> token =
                Exchange.alone(realm, gateway.credential().form()).jwt().payload();
        assertThat(token).doesNotContainKey("resource_access");
        return ((Map<String, List<String>>) token.get("realm_access")).get("roles");
    }

    private RoleRepresentation defaultRole() {
        return realm.admin().roles().get("default-roles-" + realm.name()).toRepresentation();
    }

    private RoleRepresentation role(String name) {
        if (realm.admin().roles().list(name, true).isEmpty()) {
            realm.admin().roles().create(new RoleRepresentation(name, null, false));
        }
        return realm.admin().roles().get(name).toRepresentation();
    }
}
