// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.use.facts.TokenForToken;
import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.FederatedJWTClientAuthenticator;

/**
 * Keycloak's own {@code federated-jwt} (RFC 7523, section 2.2), with a check of the assertion. Without this check, an
 * exchanged token could authenticate a client if an identity provider of the realm is a realm of this server.
 * Assertions that the policy denies are ignored.
 */
public final class FederatedClientAuthenticator extends FederatedJWTClientAuthenticator {

    @Override
    public void authenticateClient(ClientAuthenticationFlowContext context) {
        ExchangeForm form = new ExchangeForm(context.getHttpRequest().getDecodedFormParameters());
        List<String> assertions = form.values(OAuth2Constants.CLIENT_ASSERTION);
        if (TokenForToken.denialOf(assertions.stream()).isPresent()) {
            context.attempted();
        } else {
            super.authenticateClient(context);
        }
    }

    @Override
    public int order() {
        return 100;
    }
}
