// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.dpop.DPoP;
import org.keycloak.services.util.DPoPUtil;
import org.keycloak.util.TokenUtil;

/**
 * Keeps a token that is bound to a certificate also bound to the key of the request's DPoP proof (RFC 9449, section 6).
 * As of 26.7, a mapper of Keycloak replaces the binding to the key by the one to the certificate.
 */
final class KeyBinding {

    private KeyBinding() {}

    /** Adds the key again if the type of the token shows that Keycloak had bound the token to it. */
    static void restore(AccessToken token, KeycloakSession session) {
        AccessToken.Confirmation bound = token.getConfirmation();
        if (bound == null || bound.getKeyThumbprint() != null || !TokenUtil.TOKEN_TYPE_DPOP.equals(token.getType())) {
            return;
        }
        DPoP proof = session.getAttribute(DPoPUtil.DPOP_SESSION_ATTRIBUTE, DPoP.class);
        if (proof != null) {
            // The type of the key is left out. 26.5 and 26.6 do not know it, and 26.7 takes an absent one for DPoP.
            bound.setKeyThumbprint(proof.getThumbprint());
        }
    }
}
