// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;

class RequesterReaderTest {

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
    void aConfidentialClientWithoutTheAttributeHasNoExchange() {
        assertThat(facts()).isEqualTo(new Requester("app", true, false, false, false));
    }

    @Test
    void aPublicClientIsNotConfidential() {
        client.with("isPublicClient", true);
        assertThat(facts().confidential()).isFalse();
    }

    @Test
    void theAttributeSwitchesTheExchangeOn() {
        attributes.put("pingone.token.exchange.enabled", "true");
        assertThat(facts().exchangeEnabled()).isTrue();
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

    private Requester facts() {
        return RequesterReader.of(client.get());
    }
}
