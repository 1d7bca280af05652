// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.shared.TokenMarks;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * Takes {@code act} out of every access token that no exchange put it into: whoever may configure a mapper, be it by
 * client registration, must not be able to say who acts. Keycloak 26.6 and later ask it for each token they sign; before,
 * {@code act} is believed only in tokens of an exchange.
 */
final class UndecidedActRemoval implements TokenPostProcessor {

    private final KeycloakSession session;

    UndecidedActRemoval(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        AccessToken token = context.accessToken();
        if (token != null && !ActDecision.isGiven(session)) {
            token.getOtherClaims().remove(TokenMarks.ACT);
        }
    }
}
