// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.stub.IssuerInARealm;
import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

class ActorChainValidityTest {

    private static final long ISSUED_AT = 1000;

    private Long serviceAccountsMadeAt = 1_000_999L;
    private Long clientsMadeAt;
    private boolean serviceAccountsEnabled = true;
    private boolean serviceAccountsAreAmbiguous;
    private final IssuerInARealm issuer = new IssuerInARealm();
    private final Map<String, Boolean> clients = new HashMap<>(Map.of("agent", true, "web", true, "app", true));
    private final Map<String, Boolean> users = new HashMap<>(Map.of("bob-id", true, "agent-sa", true));

    /** By client id and user id. */
    private final Map<String, Integer> notBefore = new HashMap<>();

    private int realmsNotBefore;

    @Test
    void aChainIsValidWhileEveryPartyExists() {
        assertThat(stands(actor("agent", "agent", actor("bob-id", "web", null))))
                .isTrue();
    }

    @Test
    void aClientNamedByItsServiceAccountNeedsBothToExist() {
        Map<String, Object> chain = actor("agent-sa", "agent", null);
        assertThat(stands(chain)).isTrue();
        users.put("agent-sa", false);
        assertThat(stands(chain)).isFalse();
    }

    @Test
    void aChainEndsWithAnyClientOfIt() {
        clients.put("web", false);
        assertThat(stands(actor("agent", "agent", actor("bob-id", "web", null))))
                .isFalse();
        clients.remove("web");
        assertThat(stands(actor("agent", "agent", actor("bob-id", "web", null))))
                .isFalse();
    }

    @Test
    void aChainEndsWithAnyUserOfIt() {
        users.put("bob-id", false);
        assertThat(stands(actor("agent", "agent", actor("bob-id", "web", null))))
                .isFalse();
        users.remove("bob-id");
        assertThat(stands(actor("agent", "agent", actor("bob-id", "web", null))))
                .isFalse();
    }

    /** An administrator sets it to invalidate the tokens that the client or the user obtained before. */
    @ParameterizedTest
    @ValueSource(strings = {"agent", "agent-sa", "web", "bob-id"})
    void aChainEndsWithALaterNotBeforeOfAnyPartyOfIt(String party) {
        Map<String, Object> chain = actor("agent", "agent", actor("bob-id", "web", null));
        notBefore.put(party, (int) ISSUED_AT);
        assertThat(stands(chain)).isTrue();
        notBefore.put(party, (int) ISSUED_AT + 1);
        assertThat(stands(chain)).isFalse();
    }

    @Test
    void theNotBeforeOfTheRealmCountsIfItIsTheLaterOne() {
        notBefore.put("agent", 1);
        realmsNotBefore = (int) ISSUED_AT + 1;
        assertThat(stands(actor("agent", "agent", null))).isFalse();
    }

    /** With the option {@code actor-subject=id}, or in the token of a trusted issuer. */
    @ParameterizedTest
    @ValueSource(strings = {"agent", "agent-sa"})
    void aServiceAccountThatIsNamedByItsIdObeysTheNotBeforeOfItsOwnClientAndOfItself(String party) {
        Map<String, Object> named = Map.of("sub", "agent-sa", "iss", "https://id.example/realms/demo");
        assertThat(stands(named)).isTrue();
        notBefore.put(party, (int) ISSUED_AT + 1);
        assertThat(stands(named)).isFalse();
        assertThat(stands(actor("agent-sa", "web", null))).isFalse();
    }

    @Test
    void anActorWithoutAClientIsAUser() {
        assertThat(stands(Map.of("sub", "bob-id"))).isTrue();
        assertThat(stands(Map.of("sub", "agent"))).isFalse();
    }

    /** Only a trusted issuer names a service account without its client, or with another client. */
    @Test
    void aServiceAccountThatIsNamedByItsIdEndsWithItsOwnClient() {
        Map<String, Object> named = Map.of("sub", "agent-sa", "iss", "https://id.example/realms/demo");
        Map<String, Object> throughAnother = actor("agent-sa", "web", null);
        assertThat(stands(named)).isTrue();
        assertThat(stands(throughAnother)).isTrue();
        clients.put("agent", false);
        assertThat(stands(named)).isFalse();
        assertThat(stands(throughAnother)).isFalse();
        clients.remove("agent");
        assertThat(stands(named)).isFalse();
    }

    /** Keycloak's lookup of a user would fail on this text. As a client id it is a name like any other. */
    @Test
    void aTextThatIsNoIdOfAUserNamesNoUser() {
        clients.put("f:storage", true);
        assertThat(stands(actor("f:storage", "web", null))).isFalse();
        assertThat(stands(actor("f:storage", "f:storage", null))).isTrue();
    }

    @Test
    void aClientThatWasRecreatedUnderTheNameIsADifferentOne() {
        serviceAccountsMadeAt = 1_001_000L;
        assertThat(stands(actor("agent", "agent", null))).isFalse();
        assertThat(stands(actor("web", "web", null))).isTrue();
    }

    /** The client "web" has no service account. */
    @Test
    void aClientWithoutAServiceAccountThatWasRecreatedIsADifferentOneToo() {
        clientsMadeAt = 1_000_999L;
        assertThat(stands(actor("web", "web", null))).isTrue();
        clientsMadeAt = 1_001_000L;
        assertThat(stands(actor("web", "web", null))).isFalse();
    }

    @Test
    void aClientNamedByItsClientIdNeedsItsServiceAccount() {
        serviceAccountsEnabled = false;
        assertThat(stands(actor("agent", "agent", null))).isFalse();
        assertThat(stands(actor("agent", "agent", actor("bob-id", "web", null))))
                .isFalse();
        assertThat(stands(actor("web", "web", null))).isTrue();
    }

    @Test
    void aClientWithSeveralServiceAccountsCannotBeToldFromADifferentOne() {
        serviceAccountsAreAmbiguous = true;
        assertThat(stands(actor("agent", "agent", null))).isFalse();
        assertThat(stands(actor("web", "web", null))).isTrue();
    }

    /** The account is that of the client, and the actor is the person that signed in there. */
    @Test
    void aPersonNeedsNoServiceAccountOfTheClient() {
        serviceAccountsEnabled = false;
        assertThat(stands(actor("bob-id", "agent", null))).isTrue();
    }

    @Test
    void aServiceAccountOfUnknownAgeCountsAsTheSame() {
        serviceAccountsMadeAt = null;
        assertThat(stands(actor("agent", "agent", null))).isTrue();
    }

    @Test
    void anActorThatOnlyAnotherIssuerKnowsIsNotLookedUpHere() {
        assertThat(stands(Map.of("sub", "unknown", "iss", "https://other"))).isTrue();
        assertThat(stands(Map.of("sub", "unknown", "client_id", "unknown", "iss", "https://other")))
                .isTrue();
        assertThat(stands(Map.of("sub", "unknown", "iss", "https://id.example/realms/demo")))
                .isFalse();
        assertThat(stands(Map.of(
                        "sub", "unknown", "iss", "https://other", "act", Map.of("sub", "gone", "client_id", "gone"))))
                .isFalse();
    }

    @Test
    void anActorFromATrustedIssuerNeedsItsLink() {
        Map<String, Object> bob = external("bob-id", "app");
        assertThat(stands(bob)).isTrue();
        assertThat(stands(Map.of("sub", "agent", "client_id", "agent", "act", bob)))
                .isTrue();
        issuer.linkedUser = null;
        assertThat(stands(bob)).isFalse();
        assertThat(stands(Map.of("sub", "agent", "client_id", "agent", "act", bob)))
                .isFalse();
        assertThat(stands(actor("bob-id", "app", null))).isTrue();
    }

    @Test
    void anActorFromATrustedIssuerNeedsTheIssuerAndItsAssignment() {
        issuer.assigned = false;
        assertThat(stands(external("bob-id", "app"))).isFalse();
        issuer.assigned = true;
        issuer.enabled = false;
        assertThat(stands(external("bob-id", "app"))).isFalse();
    }

    @Test
    void theLinkIsThatOfTheActorItself() {
        issuer.linkedUser = "agent-sa";
        assertThat(stands(external("bob-id", "app"))).isFalse();
        assertThat(stands(external("agent-sa", "agent"))).isTrue();
    }

    @Test
    void aClientThatIsNamedByItsClientIdIsLinkedByItsServiceAccount() {
        assertThat(stands(external("agent", "agent"))).isFalse();
        issuer.linkedUser = "agent-sa";
        assertThat(stands(external("agent", "agent"))).isTrue();
        assertThat(stands(external("web", "web"))).isFalse();
    }

    private static Map<String, Object> external(String sub, String client) {
        return Map.of("sub", sub, "client_id", client, "external_subject", IssuerInARealm.IDENTITY);
    }

    private static KeycloakUriInfo uri() {
        HostnameProvider hostname = Stub.of(HostnameProvider.class)
                .with("getScheme", "https")
                .with("getHostname", "id.example")
                .with("getPort", -1)
                .with("getContextPath", "/")
                .get();
        return new KeycloakUriInfo(
                Stub.of(KeycloakSession.class).with("getProvider", hostname).get(),
                UrlType.FRONTEND,
                Stub.of(UriInfo.class)
                        .calling("getBaseUriBuilder", arguments -> UriBuilder.fromUri("https://id.example/"))
                        .get());
    }

    private boolean stands(Map<String, Object> claim) {
        UserProvider provider = Stub.of(UserProvider.class)
                .calling("getUserById", arguments -> user((String) arguments.get(1)))
                .calling("getServiceAccount", arguments -> serviceAccount())
                .calling("getNotBeforeOfUser", arguments -> notBefore(((UserModel) arguments.get(1)).getId()))
                .calling("getUserByFederatedIdentity", arguments -> issuer.userByLink())
                .calling("getFederatedIdentity", issuer::link)
                .get();
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getName", "demo")
                .with("getNotBefore", realmsNotBefore)
                .calling("getClientByClientId", arguments -> client((String) arguments.get(0)))
                .calling("getClientById", arguments -> client((String) arguments.get(0)))
                .get();
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .with("users", provider)
                .with("identityProviders", issuer.identityProviders())
                .with(
                        "getContext",
                        Stub.of(KeycloakContext.class).with("getUri", uri()).get())
                .get();
        return new ActorChainValidity(session, realm)
                .isValid(ActorChain.read(claim).orElseThrow(), ISSUED_AT);
    }

    private ClientModel client(String clientId) {
        Boolean enabled = clients.get(clientId);
        if (enabled == null) {
            return null;
        }
        Stub<ClientModel> client = Stub.of(ClientModel.class)
                .with("isServiceAccountsEnabled", !clientId.equals("web"))
                .with("getCreatedTimestamp", clientsMadeAt)
                .with("getNotBefore", notBefore(clientId));
        return clientId.equals("app")
                ? issuer.client(clientId, client)
                : client.with("isEnabled", enabled).get();
    }

    private UserModel serviceAccount() {
        if (serviceAccountsAreAmbiguous) {
            throw new IllegalStateException("More service account linked users found for client=agent, results=[]");
        }
        return Stub.of(UserModel.class)
                .with("getId", "agent-sa")
                .with("getCreatedTimestamp", serviceAccountsMadeAt)
                .with("isEnabled", serviceAccountsEnabled)
                .get();
    }

    private UserModel user(String id) {
        Boolean enabled = users.get(id);
        return enabled == null
                ? null
                : Stub.of(UserModel.class)
                        .with("getId", id)
                        .with("isEnabled", enabled)
                        .with("getServiceAccountClientLink", id.equals("agent-sa") ? "agent" : null)
                        .get();
    }

    private int notBefore(String party) {
        return notBefore.getOrDefault(party, 0);
    }

    private static Map<String, Object> actor(String sub, String client, Map<String, Object> before) {
        return before == null
                ? Map.of("sub", sub, "client_id", client)
                : Map.of("sub", sub, "client_id", client, "act", before);
    }
}
