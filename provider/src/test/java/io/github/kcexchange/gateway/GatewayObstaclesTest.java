// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;

class GatewayObstaclesTest {

    private static final GatewayDraft DRAFT = new GatewayDraft("Edge", null, GatewayType.LDAP, true, List.of());

    private final Map<String, String> attributes = new HashMap<>(Map.of("pingone.gateway.type", "LDAP"));
    private final Stub<ClientModel> stored = Stub.of(ClientModel.class)
            .with("getClientAuthenticatorType", "gateway-credential")
            .with("getProtocol", "openid-connect")
            .with("isServiceAccountsEnabled", true)
            .with("isPublicClient", false)
            .with("isBearerOnly", false)
            .with("isConsentRequired", false)
            .with("isEnabled", true)
            .with("isFullScopeAllowed", true)
            .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)));

    static Stream<Arguments> toAnyGateway() {
        return Stream.of(
                request("clientAuthenticatorType", client -> client.setClientAuthenticatorType("client-jwt")),
                request("pingone.gateway.type", client -> client.getAttributes().put("pingone.gateway.type", "")),
                request("protocol", client -> client.setProtocol("saml")),
                request("serviceAccountsEnabled", client -> client.setServiceAccountsEnabled(false)),
                request("publicClient", client -> client.setPublicClient(true)),
                request("bearerOnly", client -> client.setBearerOnly(true)),
                request("consentRequired", client -> client.setConsentRequired(true)));
    }

    static Stream<Arguments> toAGatewayThatWorks() {
        return Stream.of(
                request("enabled", client -> client.setEnabled(false)),
                request("fullScopeAllowed", client -> client.setFullScopeAllowed(false)),
                request(
                        "dpop.bound.access.tokens",
                        client -> client.getAttributes().put("dpop.bound.access.tokens", "true")),
                request(
                        "tls.client.certificate.bound.access.tokens",
                        client -> client.getAttributes().put("tls.client.certificate.bound.access.tokens", "true")));
    }

    private static Arguments request(String member, Consumer<ClientRepresentation> change) {
        return Arguments.of(member, change);
    }

    @Test
    void aGatewayCreatedByThisExtensionHasNone() {
        ClientRepresentation made = GatewayClient.representation("id", DRAFT, Instant.EPOCH);
        assertThat(GatewayObstacles.ofWorkingGateway(new ProposedClient(made, null)))
                .isEmpty();
        assertThat(GatewayObstacles.ofWorkingGateway(new ProposedClient(null, stored.get())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("toAnyGateway")
    void eachIsCalledByItsMember(String member, Consumer<ClientRepresentation> change) {
        assertThat(GatewayObstacles.of(changed(change))).containsExactly(member);
        assertThat(GatewayObstacles.ofWorkingGateway(changed(change))).containsExactly(member);
    }

    @ParameterizedTest
    @MethodSource("toAGatewayThatWorks")
    void aNewGatewayHasNoExchangesThatCouldChange(String member, Consumer<ClientRepresentation> change) {
        assertThat(GatewayObstacles.of(changed(change))).isEmpty();
        assertThat(GatewayObstacles.ofWorkingGateway(changed(change))).containsExactly(member);
    }

    @Test
    void aMemberThatARequestOmitsIsAsItIsStored() {
        assertThat(GatewayObstacles.ofWorkingGateway(new ProposedClient(new ClientRepresentation(), stored.get())))
                .isEmpty();
        stored.with("isConsentRequired", true).with("getProtocol", "saml");
        attributes.put("dpop.bound.access.tokens", "true");
        ClientRepresentation silent = new ClientRepresentation();
        silent.setAttributes(Map.of("another", "attribute"));
        assertThat(GatewayObstacles.ofWorkingGateway(new ProposedClient(silent, stored.get())))
                .containsExactly("consentRequired", "dpop.bound.access.tokens", "protocol");
        stored.with("getProtocol", null);
        assertThat(GatewayObstacles.ofWorkingGateway(new ProposedClient(silent, stored.get())))
                .containsExactly("consentRequired", "dpop.bound.access.tokens");
    }

    @Test
    void aMemberThatANewClientOmitsIsMissing() {
        assertThat(GatewayObstacles.of(new ProposedClient(new ClientRepresentation(), null)))
                .containsExactly("clientAuthenticatorType", "pingone.gateway.type", "serviceAccountsEnabled");
    }

    @Nested
    class Added {

        @Test
        void areThoseThatTheAdministratorDidNotAskFor() {
            Set<String> asked = new TreeSet<>(Set.of("publicClient"));
            assertThat(GatewayObstacles.added(asked, Set.of("publicClient", "bearerOnly", "enabled")))
                    .containsExactly("bearerOnly", "enabled");
            assertThat(GatewayObstacles.added(asked, Set.of())).isEmpty();
        }

        @Test
        void areNoneToAClientThatIsNoGateway() {
            assertThat(GatewayObstacles.added(Set.of("clientAuthenticatorType"), Set.of("bearerOnly")))
                    .isEmpty();
            assertThat(GatewayObstacles.added(Set.of("pingone.gateway.type"), Set.of("bearerOnly")))
                    .isEmpty();
        }
    }

    @Nested
    class AGatewayIsReadyForCredentials {

        @Test
        void withNoneOfThem() {
            assertThatCode(() -> GatewayNotReady.requireReady(stored.get(), gateway(List.of())))
                    .doesNotThrowAnyException();
        }

        @Test
        void onlyIfThereAreNoObstacles() {
            stored.with("isPublicClient", true).with("isServiceAccountsEnabled", false);
            assertThatThrownBy(() -> GatewayNotReady.requireReady(stored.get(), gateway(List.of())))
                    .isInstanceOfSatisfying(
                            GatewayNotReady.class,
                            notReady -> assertThat(notReady.obstacles())
                                    .containsExactly("publicClient", "serviceAccountsEnabled"));
        }

        @Test
        void thatApplicationsExchangeIfItHasAServiceAccount() {
            stored.with("isPublicClient", true).with("isConsentRequired", true);
            assertThatCode(() -> GatewayNotReady.requireReady(stored.get(), gateway(List.of("app"))))
                    .doesNotThrowAnyException();
            stored.with("isServiceAccountsEnabled", false);
            assertThatThrownBy(() -> GatewayNotReady.requireReady(stored.get(), gateway(List.of("app"))))
                    .isInstanceOfSatisfying(
                            GatewayNotReady.class,
                            notReady -> assertThat(notReady.obstacles()).containsExactly("serviceAccountsEnabled"));
        }

        private static Gateway gateway(List<String> applications) {
            return new Gateway(
                    "id",
                    "Edge",
                    null,
                    GatewayType.LDAP,
                    true,
                    new NameList(applications),
                    StoredTime.NONE,
                    StoredTime.NONE);
        }
    }

    private static ProposedClient changed(Consumer<ClientRepresentation> change) {
        ClientRepresentation client = GatewayClient.representation("id", DRAFT, Instant.EPOCH);
        change.accept(client);
        return new ProposedClient(client, null);
    }
}
