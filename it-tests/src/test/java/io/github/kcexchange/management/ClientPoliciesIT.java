// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.delegation.Policies;
import io.github.kcexchange.issuer.OtherIssuer;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * The realm's client policies apply to gateways as to any client, and no policy makes a gateway unusable without an
 * error.
 */
@OnKeycloak
final class ClientPoliciesIT {
    private static final Map<String, Object> AUTO = Map.of("auto-configure", true);

    private final TestRealm realm;
    private final ManagementApi api;
    private final Policies policies;
    private Gateway gateway;
    private Credential credential;

    ClientPoliciesIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        this.policies = new Policies(realm);
    }

    @BeforeEach
    void aGatewayThatWorks() {
        policies.none();
        gateway = realm.gateway("gateway " + UUID.randomUUID());
        credential = gateway.credential();
    }

    @Test
    void aPolicyRejectsANewGatewayWithItsOwnMessage() {
        policies.set("consent-required", Map.of("auto-configure", false));
        isRejected(
                api.post("/gateways", Gateway.description("new")),
                "invalid_registration",
                "Client is required to enable consentRequired");
        policies.none();
        assertThat(api.get("/gateways?filter=name%20eq%20%22new%22").json()).containsEntry("size", 0);
        assertThat(realm.admin().clients().findAll()).noneMatch(client -> "new".equals(client.getName()));
    }

    @Test
    void aPolicyRejectsAChangeWithItsOwnMessage() {
        policies.set("consent-required", Map.of("auto-configure", false));
        isRejected(
                api.put(gateway.path(), Gateway.description("renamed")),
                "invalid_registration",
                "Client is required to enable consentRequired");
        policies.none();
        assertThat(api.get(gateway.path()).json()).containsEntry("name", gateway.name());
        works();
    }

    @Test
    void aPolicyRejectsTheAssignmentOfAnIssuerToAnApplication() {
        Application application = realm.application("application " + UUID.randomUUID());
        OtherIssuer.Trusted issuer = OtherIssuer.any().trustedBy(realm, Map.of());
        String assignments = "/applications/" + application.id() + "/trustedIssuerAssignments";
        policies.set("consent-required", Map.of("auto-configure", false));
        isRejected(
                "application",
                api.post(assignments, Map.of("trustedIssuer", Map.of("id", issuer.id()))),
                "invalid_registration",
                "Client is required to enable consentRequired");
        policies.none();
        assertThat(api.get(assignments).json()).containsEntry("size", 0);
    }

    @Test
    void aPolicyRejectsADeletion() {
        policies.set("reject-request", Map.of());
        isRejected(api.delete(gateway.path()), "invalid_request", "Request not allowed");
        policies.none();
        works();
    }

    @Test
    void aPolicyMayChangeSettingsThatKeepAGatewayWorking() {
        policies.set("pkce-enforcer", AUTO);
        Answer created =
                api.post("/gateways", Gateway.description("configured")).hasStatus(201);
        Gateway made = new Gateway(realm, (String) created.json().get("id"), "configured");
        assertThat(made.client().toRepresentation().getAttributes())
                .containsEntry("pkce.code.challenge.method", "S256");
        assertThat(api.put(gateway.path(), Gateway.description(gateway.name()))
                        .hasStatus(200)
                        .json())
                .containsEntry("name", gateway.name());
        assertThat(gateway.client().toRepresentation().getAttributes())
                .containsEntry("pkce.code.challenge.method", "S256");
        policies.none();
        realm.token().post(made.credential().form()).accessToken();
        works();
    }

    @Test
    void aPolicyThatWantsAnotherAuthenticatorRejects() {
        policies.set(
                "secure-client-authenticator",
                Map.of(
                        "allowed-client-authenticators",
                        List.of("client-jwt"),
                        "default-client-authenticator",
                        "client-jwt"));
        String rejection = "Invalid client metadata: token_endpoint_auth_method";
        isRejected(api.post("/gateways", Gateway.description("new")), "invalid_client_metadata", rejection);
        isRejected(api.put(gateway.path(), Gateway.description("x")), "invalid_client_metadata", rejection);
        policies.none();
        works();
    }

    /** Changes that Keycloak's own policies would make without an error, and that would make a gateway unusable. */
    @ParameterizedTest
    @CsvSource({
        "consent-required, consentRequired",
        "full-scope-disabled, fullScopeAllowed",
        "dpop-bind-enforcer, dpop.bound.access.tokens",
        "holder-of-key-enforcer, tls.client.certificate.bound.access.tokens"
    })
    void noPolicyStopsAGatewayThatIsSaved(String executor, String member) {
        policies.set(executor, AUTO);
        isRejected(api.put(gateway.path(), Gateway.description("x")), "invalid_client_metadata", wouldStop(member));
        isRejectedByKeycloak(save(client -> {}), wouldStop(member));
        policies.none();
        ClientRepresentation stored = gateway.client().toRepresentation();
        assertThat(stored.isConsentRequired()).isFalse();
        assertThat(stored.isFullScopeAllowed()).isTrue();
        assertThat(api.get(gateway.path()).json()).containsEntry("name", gateway.name());
        works();
    }

    @Test
    void noPolicyMakesANewGatewayThatIsUseless() {
        policies.set("consent-required", AUTO);
        isRejected(
                api.post("/gateways", Gateway.description("new")),
                "invalid_client_metadata",
                wouldStop("consentRequired"));
        ClientRepresentation copy = gateway.client().toRepresentation();
        copy.setId(null);
        copy.setClientId("copy");
        isRejectedByKeycloak(keycloak("POST", "/clients", copy), wouldStop("consentRequired"));
        policies.none();
        assertThat(realm.admin().clients().findByClientId("copy")).isEmpty();
        assertThat(realm.admin().clients().findAll()).noneMatch(client -> "new".equals(client.getName()));
    }

    /** If a request names no authenticator, the policy would choose one. */
    @Test
    void noPolicyChangesTheAuthenticatorOfAGatewayIfTheRequestNamesNone() {
        policies.set(
                "secure-client-authenticator",
                Map.of(
                        "allowed-client-authenticators",
                        List.of("client-jwt"),
                        "default-client-authenticator",
                        "client-jwt"));
        isRejectedByKeycloak(
                keycloak("PUT", "/clients/" + gateway.id(), Map.of("description", "only this")),
                wouldStop("clientAuthenticatorType"));
        policies.none();
        works();
    }

    /** The administrator asked for this change, not the policy. */
    @ParameterizedTest
    @ValueSource(strings = {"full-scope-disabled", "dpop-bind-enforcer"})
    void aChangeThatTheAdministratorAsksForIsMade(String executor) {
        boolean narrow = executor.equals("full-scope-disabled");
        boolean bound = executor.equals("dpop-bind-enforcer");
        policies.set(executor, AUTO);
        save(client -> {
                    client.setFullScopeAllowed(!narrow);
                    client.getAttributes().put("dpop.bound.access.tokens", String.valueOf(bound));
                })
                .hasStatus(204);
        save(client -> client.setDescription("saved again")).hasStatus(204);
        ClientRepresentation stored = gateway.client().toRepresentation();
        assertThat(stored.isFullScopeAllowed()).isEqualTo(!narrow);
        assertThat("true".equals(stored.getAttributes().get("dpop.bound.access.tokens")))
                .isEqualTo(bound);
        assertThat(stored.getDescription()).isEqualTo("saved again");
        api.put(gateway.path(), Gateway.description(gateway.name())).hasStatus(200);
        policies.none();
    }

    @Test
    void aGatewayIsDisabledAndDeletedUnderAConfiguringPolicy() {
        policies.set("pkce-enforcer", AUTO);
        save(client -> client.setEnabled(false)).hasStatus(204);
        Exchange.alone(realm, credential.form()).isRejectedAsClient(Problem.GATEWAY_DISABLED);
        save(client -> client.setEnabled(true)).hasStatus(204);
        policies.none();
        works();
        policies.set("consent-required", AUTO);
        api.delete(gateway.path()).hasStatus(204);
        policies.none();
    }

    @Test
    void anOrdinaryClientIsConfiguredAsKeycloakDoes() {
        var ordinary = realm.application("ordinary");
        policies.set("consent-required", AUTO);
        ordinary.change(client -> {});
        policies.none();
        assertThat(ordinary.admin().toRepresentation().isConsentRequired()).isTrue();
    }

    private void works() {
        realm.token().post(credential.form()).accessToken();
    }

    private Answer save(Consumer<ClientRepresentation> change) {
        ClientRepresentation client = gateway.client().toRepresentation();
        change.accept(client);
        return keycloak("PUT", "/clients/" + gateway.id(), client);
    }

    /** Keycloak's own Admin API, as the console calls it. */
    private Answer keycloak(String method, String path, Object body) {
        URI uri = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + path);
        return Http.call(method, uri).bearer(api.token()).json(body).send();
    }

    private static String wouldStop(String member) {
        return "A client policy would stop the gateway by its value of " + member
                + ". Exempt gateways from the policy, or change the gateway yourself.";
    }

    private static void isRejected(Answer answer, String error, String description) {
        isRejected("gateway", answer, error, description);
    }

    private static void isRejected(String target, Answer answer, String error, String description) {
        ManagementError.INVALID_DATA.is(
                answer,
                Map.of(
                        "code",
                        "CONSTRAINT_VIOLATION",
                        "target",
                        target,
                        "message",
                        "A client policy of the realm rejected the request: " + description,
                        "innerError",
                        Map.of("error", error)));
    }

    private static void isRejectedByKeycloak(Answer answer, String description) {
        answer.hasStatus(400);
        assertThat(answer.json())
                .isEqualTo(Map.of("error", "invalid_client_metadata", "error_description", description));
    }
}
