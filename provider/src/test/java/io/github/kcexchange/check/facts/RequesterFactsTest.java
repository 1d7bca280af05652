// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;

class RequesterFactsTest {

    private final Map<String, String> attributes = new HashMap<>();
    private final Stub<ClientModel> client = Stub.of(ClientModel.class)
            .with("getId", "uuid")
            .with("getClientId", "app")
            .with("getName", null)
            .with("getDescription", null)
            .with("isEnabled", true)
            .with("isPublicClient", false)
            .with("isBearerOnly", false)
            .with("isConsentRequired", false)
            .with("getClientAuthenticatorType", "client-secret")
            .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)));

    @Test
    void aConfidentialClientWithoutTheAttributeHasNoGrant() {
        assertThat(facts()).isEqualTo(new Requester("app", true, false, false, false));
    }

    @ParameterizedTest
    @CsvSource({"false, false, true", "true, false, false", "false, true, false", "true, true, false"})
    void onlyAClientThatIsNeitherPublicNorBearerOnlyIsConfidential(
            boolean isPublic, boolean bearerOnly, boolean confidential) {
        client.with("isPublicClient", isPublic).with("isBearerOnly", bearerOnly);
        assertThat(facts().confidential()).isEqualTo(confidential);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE"})
    void theAttributeSwitchesTheGrantOn(String value) {
        attributes.put("pingone.token.exchange.enabled", value);
        assertThat(facts().grantEnabled()).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "false", "on", "1", "yes", " true", "true "})
    void anyOtherValueLeavesItOff(String value) {
        attributes.put("pingone.token.exchange.enabled", value);
        assertThat(facts().grantEnabled()).isFalse();
    }

    @Test
    void consentIsAskedForAsKeycloakSays() {
        client.with("isConsentRequired", true);
        assertThat(facts().needsConsent()).isTrue();
    }

    @Test
    void aGatewayIsKnownByItsAuthenticatorAndType() {
        client.with("getClientAuthenticatorType", "gateway-credential");
        assertThat(facts().isGateway()).isFalse();
        attributes.put("pingone.gateway.type", "LDAP");
        assertThat(facts().isGateway()).isTrue();
        client.with("getClientAuthenticatorType", "client-secret");
        assertThat(facts().isGateway()).isFalse();
    }

    @Test
    void aClientAcceptsTokensForItselfAndForTheAudiencesOfTheAdministrator() {
        assertThat(RequesterFacts.acceptedAudiences(client.get())).containsExactly("app");
        attributes.put("pingone.token.exchange.accepted.audiences", "orders## https://stock ##  ##orders");
        assertThat(RequesterFacts.acceptedAudiences(client.get()))
                .containsExactlyInAnyOrder("app", "orders", "https://stock");
    }

    @Test
    void audiencesOfTheAdministratorComeInOrderAndOnce() {
        assertThat(RequesterFacts.furtherAudiences(client.get())).isEmpty();
        attributes.put("pingone.token.exchange.accepted.audiences", "orders## https://stock ##  ##orders##app");
        assertThat(RequesterFacts.furtherAudiences(client.get())).containsExactly("orders", "https://stock", "app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail###other", "orders##trail###other", "orders####other", "###"})
    void anAmbiguousListMeansThatAClientAcceptsTokensForItselfOnly(String attribute) {
        attributes.put("pingone.token.exchange.accepted.audiences", attribute);
        assertThat(RequesterFacts.acceptedAudiences(client.get())).containsExactly("app");
    }

    private Requester facts() {
        return RequesterFacts.of(client.get());
    }
}
