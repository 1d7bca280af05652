// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.use.UsePolicy;
import io.github.kcexchange.use.facts.UnverifiedToken;
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
        boolean denied = new ExchangeForm(context.getHttpRequest().getDecodedFormParameters())
                .values(OAuth2Constants.CLIENT_ASSERTION).stream()
                        .map(UnverifiedToken::marksIn)
                        .anyMatch(marks -> UsePolicy.denialOfIssuingFor(marks).isPresent());
        if (denied) {
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
