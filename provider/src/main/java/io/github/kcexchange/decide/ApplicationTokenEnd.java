// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.Outcome;

/**
 * Calculates the expiry of an application's token: the lifespan of the client or the realm, shortened by the approval.
 */
public final class ApplicationTokenEnd {

    private ApplicationTokenEnd() {}

    /**
     * Returns the expiry of a token, or the problem if the token would be expired at once. The subject or actor token
     * can expire between its check and this calculation.
     *
     * @param issuedAt the token's {@code iat}, seconds since the epoch
     * @param ownEnd the {@code exp} that Keycloak calculated, seconds since the epoch
     * @return the token's {@code exp}, seconds since the epoch
     */
    public static Outcome<Long> of(long issuedAt, long ownEnd, ApplicationApproval approval) {
        Integer longest = approval.maxLifespan();
        long latest = Math.min(ownEnd, approval.expiresAtMost());
        long end = longest == null ? latest : Math.min(latest, issuedAt + longest);
        return end > issuedAt ? Outcome.passed(end) : Outcome.rejected(Problem.SUBJECT_TOKEN_INVALID);
    }
}
