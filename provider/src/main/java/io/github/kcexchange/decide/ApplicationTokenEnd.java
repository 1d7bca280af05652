// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationApproval;

/**
 * Calculates the expiry of an application's token: the lifespan of the client or the realm, shortened by the approval.
 */
public final class ApplicationTokenEnd {

    private ApplicationTokenEnd() {}

    /**
     * Returns the expiry of a token.
     *
     * @param issuedAt the token's {@code iat}, seconds since the epoch
     * @param ownEnd the {@code exp} that Keycloak calculated, seconds since the epoch
     * @return the token's {@code exp}, seconds since the epoch
     */
    public static long of(long issuedAt, long ownEnd, ApplicationApproval approval) {
        Integer longest = approval.maxLifespan();
        long end = Math.min(ownEnd, approval.expiresAtMost());
        return longest == null ? end : Math.min(end, issuedAt + longest);
    }
}
