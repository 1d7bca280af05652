// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.compatibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.kcexchange.console.AdminConsole;
import io.github.kcexchange.console.InBrowser;
import io.github.kcexchange.console.Look;
import io.github.kcexchange.console.Visit;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.doors.EveryDoor;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The same JAR on the last release of each older line that is supported. */
@ParameterizedClass
@MethodSource("servers")
@TestInstance(Lifecycle.PER_METHOD)
@InBrowser
final class OlderKeycloakIT {
    private final TestRealm realm;
    private final Application application;

    OlderKeycloakIT(Server server) {
        this.realm = TestRealm.on(server);
        this.application = realm.application(
                "application",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
    }

    /** All servers start at the same time. JUnit closes each one after its tests. */
    static Stream<Server> servers() {
        List<CompletableFuture<Server>> starting = Build.olderKeycloaks()
                .map(version -> CompletableFuture.supplyAsync(() -> Server.version(version)))
                .toList();
        return starting.stream().map(CompletableFuture::join);
    }

    @Test
    void aGatewayIsCreatedUsedAndRevoked() {
        Gateway gateway = realm.gateway("gateway");
        Credential credential = gateway.credential();
        for (Prefix prefix : Prefix.values()) {
            isFiveMinutes(realm.token(prefix).post(credential.form().with("scope", "openid")));
            isFiveMinutes(realm.token(prefix).post(credential.form(), application.basic()));
        }
        everyAliasAnswers(credential);
        revokingEndsAccess(gateway, credential);
    }

    @Test
    void aClaimOfTheSubjectTokenIsCarriedAndShown() {
        Application carrying = realm.application("carrying", client -> {
            client.getAttributes().put("allow.token.introspection.without.audience.check", "true");
            client.setProtocolMappers(List.of(originalClient()));
        });
        Form form = Form.exchange(carrying.clientCredentials(), Form.ACCESS_TOKEN);
        Secret issued = realm.token().post(form, carrying.basic()).accessToken();
        assertThat(Jwt.of(issued).claim("original")).isEqualTo(Map.of("client", "carrying"));
        assertThat(carrying.introspect(issued)).containsEntry("original", Map.of("client", "carrying"));
    }

    private static ProtocolMapperRepresentation originalClient() {
        return Mappers.mapper(
                "original client",
                "pingone-exchanged-token-claim-mapper",
                Map.of(
                        "exchanged.token.source", "subject_token",
                        "exchanged.token.claim", "azp",
                        "claim.name", "original.client",
                        "exchanged.token.claim.required", "true",
                        "access.token.claim", "true"));
    }

    @Test
    void theNotBeforeOfTheRealmCountsIfItIsTheLaterOne() {
        tokensEndWithNotBefore(soon(), 1);
    }

    @Test
    void theNotBeforeOfTheClientCountsIfItIsTheLaterOne() {
        tokensEndWithNotBefore(1, soon());
    }

    /** Keycloak itself compares a token with the earlier of the two times. */
    private void tokensEndWithNotBefore(int ofTheRealm, int ofTheClient) {
        Secret idToken = realm.person("nora").logIn(application, "openid").secret("id_token");
        Form form = Form.exchange(idToken, Form.ID_TOKEN);
        Secret issued = Exchange.by(application, form).token();
        assertThat(application.sees(issued)).isTrue();
        realm.change(all -> all.setNotBefore(ofTheRealm));
        application.change(client -> client.setNotBefore(ofTheClient));
        assertThat(application.sees(issued)).isFalse();
        Exchange.by(application, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** Later than each token of the test, so that none is younger. */
    private static int soon() {
        return (int) Instant.now().getEpochSecond() + 60;
    }

    /** Keycloak itself drops such a parameter, and would issue a token that is not restricted to the target. */
    @Test
    void anOverLongParameterIsRejectedRatherThanDropped() {
        Form form = Form.exchange(application.clientCredentials(), Form.ACCESS_TOKEN);
        String overLong = "x".repeat(4001);
        for (String parameter : List.of("audience", "resource", "scope", "requested_token_type", "actor_token_type")) {
            Exchange.by(application, form.with(parameter, overLong))
                    .isRejected(Problem.PARAMETER_TOO_LONG, " Look at " + parameter + ".");
        }
        Exchange.by(realm.plainClient("plain"), form.with("actor_token_type", overLong))
                .isRejected(Problem.DELEGATION_NOT_SWITCHED_ON);
    }

    /** Keycloak removes them as of 26.7 only. */
    @Test
    void controlCharactersAreRejected() {
        Form form = Form.exchange(application.clientCredentials(), Form.ACCESS_TOKEN);
        Exchange.by(application, form.with("scope", "open\nid"))
                .isRejected(Problem.PARAMETER_MALFORMED, " Look at scope.");
    }

    /** In 26.5, Keycloak's own check fails with an internal error. */
    @Test
    void aTokenWithoutASignatureIsRejected() {
        Secret unsigned =
                Forger.of(application.clientCredentials()).header("alg", "none").unsigned();
        Exchange.by(application, Form.exchange(unsigned, Form.ACCESS_TOKEN)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void wrongClientCredentialsAreAnInvalidClient() {
        Form form = realm.gateway("gateway").credential().form();
        Secret wrong = Secret.of("not the secret");
        for (ClientAuthentication client : List.of(
                ClientAuthentication.basic("application", wrong),
                ClientAuthentication.post("application", wrong),
                ClientAuthentication.named("application"),
                ClientAuthentication.basic("nobody", wrong))) {
            Answer answer = realm.token().post(form, client).hasStatus(401).isNeverCached();
            assertThat(answer.json())
                    .isEqualTo(Map.of(
                            "error", "invalid_client",
                            "error_description", "Invalid client or Invalid client credentials"));
        }
    }

    @Test
    void aProofBindsTheTokenAndAWrongProofIsInvalid() {
        Form form = realm.gateway("gateway").credential().form();
        DpopKey key = new DpopKey();
        URI token = realm.at(Prefix.AS, "/token");
        Answer bound = proven(form, key.proof("POST", token));
        Map<?, ?> confirmation = (Map<?, ?>) Jwt.of(bound.accessToken()).claim("cnf");
        assertThat(bound.json()).containsEntry("token_type", "DPoP");
        assertThat(confirmation.get("jkt")).isEqualTo(key.thumbprint());
        Answer rejected = proven(form, key.proof("GET", token)).hasStatus(400).isNeverCached();
        assertThat(rejected.json()).containsEntry("error", "invalid_dpop_proof");
    }

    private Answer proven(Form form, String proof) {
        Http call = Http.call("POST", realm.at(Prefix.AS, "/token")).header("DPoP", proof);
        return application.basic().on(call, form).send();
    }

    @Test
    void theManagementApiAnswersErrorsInItsOwnForm() {
        ManagementApi api = realm.management();
        ManagementError.NOT_AUTHENTICATED.is(api.anonymous("GET", "/gateways").send());
        ManagementError.NOT_AUTHORIZED.is(new ManagementApi(realm, realm.administrator("view-users")).get("/gateways"));
        ManagementError.NOT_FOUND.is(api.get("/unknown"));
        ManagementError.METHOD_NOT_ALLOWED.is(
                api.call("PUT", "/gateways").json(Map.of()).send());
        ManagementError.UNSUPPORTED_MEDIA_TYPE.is(api.call("POST", "/gateways")
                .header("Content-Type", "text/plain")
                .body("{}")
                .send());
        Gateway full = realm.gateway("full");
        for (int i = 0; i < 5; i++) {
            full.credential();
        }
        ManagementError.INVALID_DATA.is(api.post(full.path() + "/credentials"), ManagementError.NO_ROOM);
    }

    /** Keycloak's own Admin API does not delete it either. */
    @Test
    void theClientOfTheFineGrainedPermissionsIsNotDeleted() {
        ManagementApi api = realm.management();
        realm.change(all -> all.setAdminPermissionsEnabled(true));
        ClientRepresentation own =
                realm.admin().clients().findByClientId("admin-permissions").get(0);
        own.setClientAuthenticatorType("gateway-credential");
        own.setAttributes(Map.of("pingone.gateway.type", "LDAP"));
        realm.admin().clients().get(own.getId()).update(own);
        ManagementError.INVALID_DATA.is(
                api.delete("/gateways/" + own.getId()),
                ManagementError.invalid("gateway", "This client is one of Keycloak's own, which are not deleted."));
        assertThat(realm.admin().clients().findByClientId("admin-permissions")).hasSize(1);
    }

    /** Keycloak trusts the admin roles in a token, also after the user has lost them. */
    @Test
    void aTokenOfAFormerAdministratorDoesNotAdminister() {
        Application standingIn = realm.application("standing-in", client -> client.setFullScopeAllowed(true));
        Person administrator = realm.person("ada").grant("realm-management", "view-users");
        Secret own = administrator.logIn(standingIn, "openid").accessToken();
        Form form = Form.exchange(own, Form.ACCESS_TOKEN).with("audience", "realm-management");
        Secret issued = realm.token().post(form, standingIn.basic()).accessToken();
        assertThat(users(issued)).isEqualTo(401);
        withdrawAdminRoles(administrator);
        assertThat(users(issued)).isEqualTo(401);
    }

    private void withdrawAdminRoles(Person person) {
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        RoleScopeResource roles = person.admin().roles().clientLevel(management);
        roles.remove(roles.listAll());
        assertThat(roles.listAll()).isEmpty();
    }

    private int users(Secret token) {
        URI users = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/users");
        return Http.call("GET", users).bearer(token).send().status();
    }

    @Test
    void everyDoorOpensAsThePageSays() {
        EveryDoor.opensAsThePageSays(realm);
    }

    @Test
    void theConsoleShowsOurTexts(Visit visit) {
        Person administrator = realm.person("ada").grant("realm-management", "realm-admin");
        AdminConsole console =
                visit.signIn(administrator, Look.LIGHT).open("clients/" + application.id() + "/settings");
        assertThat(console.help("standardTokenExchangeEnabled"))
                .containsText("the PingOne exchange answers all exchanges of this client instead");
    }

    @Test
    void aGatewayIsCreatedInTheConsole(Visit visit) {
        Person administrator = realm.person("ada").grant("realm-management", "realm-admin");
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        console.entry("Gateways").click();
        console.link("Create gateway").first().click();
        console.field("Name").fill("Edge gateway");
        console.button("Create").click();
        console.button("Create credential").first().click();
        console.inDialog("Create").click();
        Locator shown = console.dialog().getByLabel("Gateway credential");
        isFiveMinutes(realm.token().post(Form.gatewayExchange(Secret.of(shown.inputValue()))));
        console.inDialog("Copy").click();
        console.inDialog("Close").last().click();
        assertThat(console.rows("Credentials")).hasCount(1);
        showsTheStockConsole(console);
    }

    private static void showsTheStockConsole(AdminConsole console) {
        console.entry("Clients").click();
        assertThat(console.main().getByText("Edge gateway")).isVisible();
        assertThat(console.ours()).hasCount(0);
        assertThat(console.page().locator(".pingone-exchange-covers")).hasCount(0);
    }

    private static void isFiveMinutes(Answer answer) {
        Jwt token = Jwt.of(answer.accessToken());
        assertThat(token.number("exp") - token.number("iat")).isEqualTo(300);
        assertThat(answer.json()).containsEntry("token_type", "Bearer").doesNotContainKey("refresh_token");
    }

    private void everyAliasAnswers(Credential credential) {
        for (Prefix prefix : new Prefix[] {Prefix.AS, Prefix.PINGONE_BY_ID}) {
            Secret token = token(credential);
            Form form = Form.empty().with("token", token.reveal());
            Http.call("GET", realm.at(prefix, "/userinfo")).bearer(token).send().hasStatus(200);
            Http.call("GET", realm.at(prefix, "/jwks")).send().hasStatus(200);
            Http.call("GET", realm.at(prefix, "/.well-known/openid-configuration"))
                    .send()
                    .hasStatus(200);
            Answer shown = application
                    .basic()
                    .on(Http.call("POST", realm.at(prefix, "/introspect")), form)
                    .send();
            assertThat(shown.hasStatus(200).json())
                    .containsEntry("active", true)
                    .containsEntry("gateway_credential_id", credential.id());
            application
                    .basic()
                    .on(Http.call("POST", realm.at(prefix, "/revoke")), form)
                    .send()
                    .hasStatus(200);
            assertThat(application.sees(token)).isFalse();
        }
    }

    private void revokingEndsAccess(Gateway gateway, Credential credential) {
        Secret token = token(credential);
        gateway.put(Map.of("enabled", false));
        isRejected(realm.token().post(credential.form(), application.basic()));
        assertThat(application.sees(token)).isFalse();
        gateway.put(Map.of("enabled", true));
        credential.delete();
        isRejected(realm.token().post(credential.form()));
        Form withActor = Form.exchange(token, Form.ACCESS_TOKEN).with("actor_token", "x");
        Exchange.by(realm.plainClient("plain"), withActor).isRejected(Problem.DELEGATION_NOT_SWITCHED_ON);
        assertThat(application.sees(token)).isFalse();
        Http.call("GET", realm.at(Prefix.AS, "/userinfo")).bearer(token).send().hasStatus(401);
        gateway.delete();
        assertThat(realm.management().get("/gateways").hasStatus(200).json()).containsEntry("size", 0);
    }

    private Secret token(Credential credential) {
        return realm.token()
                .post(credential.form().with("scope", "openid"), application.basic())
                .accessToken();
    }

    private static void isRejected(Answer answer) {
        answer.hasStatus(400);
        assertThat(answer.json())
                .containsOnlyKeys("error", "error_description")
                .containsEntry("error", "invalid_request");
    }
}
