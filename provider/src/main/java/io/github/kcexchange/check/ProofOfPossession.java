// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import org.keycloak.common.VerificationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.dpop.DPoP;
import org.keycloak.services.util.DPoPUtil;
import org.keycloak.services.util.MtlsHoKTokenUtil;

/**
 * A sender-constrained token is worth nothing without its key (RFC 8705 section 3, RFC 9449 section 7). Keycloak verified
 * the request's own proof already; here it is compared with what the token is bound to.
 */
final class ProofOfPossession {

    private final KeycloakSession session;

    ProofOfPossession(KeycloakSession session) {
        this.session = session;
    }

    /** Whether the token is bound to nothing, or the request proves each key that it is bound to. */
    boolean isGivenFor(AccessToken token) {
        AccessToken.Confirmation bound = token.getConfirmation();
        if (bound == null) {
            return true;
        }
        boolean toCertificate = bound.getCertThumbprint() != null;
        boolean toKey = bound.getKeyThumbprint() != null;
        return (toCertificate || toKey)
                && (!toCertificate || isCertificateShown(token))
                && (!toKey || isKeyProven(token));
    }

    private boolean isCertificateShown(AccessToken token) {
        return MtlsHoKTokenUtil.verifyTokenBindingWithClientCertificate(
                token, session.getContext().getHttpRequest(), session);
    }

    private boolean isKeyProven(AccessToken token) {
        DPoP proof = session.getAttribute(DPoPUtil.DPOP_SESSION_ATTRIBUTE, DPoP.class);
        if (proof == null) {
            return false;
        }
        try {
            DPoPUtil.validateBinding(token, proof);
            return true;
        } catch (VerificationException anotherKey) {
            return false;
        }
    }
}
