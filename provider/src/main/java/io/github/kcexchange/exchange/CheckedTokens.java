// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.check.token.CheckedToken;
import io.github.kcexchange.issue.PresentedClaims;
import org.jspecify.annotations.Nullable;

/**
 * The verified tokens of one request.
 *
 * @param subject the subject token
 * @param actor the actor token, or null if the client sent none
 */
record CheckedTokens(CheckedToken subject, @Nullable CheckedToken actor) {

    /** Returns the claims of both tokens, which the mappers of the issued token may read. */
    PresentedClaims claims() {
        return new PresentedClaims(subject.claims(), actor == null ? null : actor.claims());
    }

    /**
     * Whether the issued token must be bound to a certificate, because the subject or actor token is (RFC 8705, section
     * 3).
     */
    boolean areCertificateBound() {
        return subject.isCertificateBound() || (actor != null && actor.isCertificateBound());
    }
}
