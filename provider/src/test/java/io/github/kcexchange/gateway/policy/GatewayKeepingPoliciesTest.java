// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.DynamicClientRegisterContext;
import org.keycloak.services.clientpolicy.context.DynamicClientUpdateContext;
import org.keycloak.services.clientregistration.DefaultClientRegistrationContext;

class GatewayKeepingPoliciesTest {

    private final GatewayKeepingPolicies policies = new GatewayKeepingPolicies(null);
    private final DefaultClientRegistrationContext registration =
            new DefaultClientRegistrationContext(null, switchingTheExchangeOn(), null);

    @Test
    void aNewClientIsRejectedBeforeAnyPolicyRuns() {
        isRejected(new DynamicClientRegisterContext(registration, null, null));
    }

    @Test
    void anUpdateIsRejectedBeforeAnyPolicyRuns() {
        ClientModel stored = Stub.of(ClientModel.class)
                .with("getAttributes", Map.of())
                .with("getClientAuthenticatorType", "client-secret")
                .get();
        isRejected(new DynamicClientUpdateContext(registration, stored, null, null));
    }

    private void isRejected(ClientPolicyContext context) {
        assertThatThrownBy(() -> policies.triggerOnEvent(context))
                .isInstanceOfSatisfying(ClientPolicyException.class, rejection -> {
                    assertThat(rejection.getError()).isEqualTo("invalid_client_metadata");
                    assertThat(rejection.getErrorDetail())
                            .isEqualTo("Only an administrator may change the client attributes pingone.*, the protocol"
                                    + " mappers pingone-* with their default client scopes, and the client"
                                    + " authenticator gateway-credential, and only by the Admin API."
                                    + " Leave them out, or send them unchanged.");
                });
    }

    private static ClientRepresentation switchingTheExchangeOn() {
        ClientRepresentation client = new ClientRepresentation();
        client.setAttributes(Map.of("pingone.token.exchange.enabled", "true"));
        return client;
    }
}
