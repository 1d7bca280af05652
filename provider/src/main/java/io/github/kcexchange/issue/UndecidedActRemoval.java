// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.shared.TokenMarks;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * Removes {@code act} from every access token unless an exchange set it. Mappers can be configured by many parties,
 * even by client registration, and must not be able to name an actor. Keycloak 26.6 and later run this for each token
 * they sign. In earlier versions, {@code act} is trusted only in tokens that an exchange issued.
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
