// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.use.facts.CertificateProof;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.VerificationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.dpop.DPoP;
import org.keycloak.services.util.DPoPUtil;

/**
 * Requires the proof of possession for a sender-constrained token (RFC 8705 section 3, RFC 9449 section 7). Keycloak
 * has already verified the proof of the request. This class compares it with the binding of the token.
 */
final class ProofOfPossession {

    private final KeycloakSession session;

    ProofOfPossession(KeycloakSession session) {
        this.session = session;
    }

    /** Returns the problem, or null if the token is unbound or the request proves possession of its key. */
    @Nullable
    Problem problemOf(AccessToken token, TokenPurpose purpose) {
        AccessToken.Confirmation bound = token.getConfirmation();
        if (bound == null) {
            return null;
        }
        boolean toKey = bound.getKeyThumbprint() != null;
        if (toKey && !isKeyProven(token)) {
            return purpose.unproven();
        }
        boolean toKnown = toKey || bound.getCertThumbprint() != null;
        return toKnown && CertificateProof.isIn(session, token) ? null : purpose.invalid();
    }

    private boolean isKeyProven(AccessToken token) {
        DPoP proof = session.getAttribute(DPoPUtil.DPOP_SESSION_ATTRIBUTE, DPoP.class);
        if (proof == null) {
            return false;
        }
        try {
            DPoPUtil.validateBinding(token, proof);
            return true;
        } catch (VerificationException otherKey) {
            return false;
        }
    }
}
