// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationApproval;

/** The end of an application's token: the client's or realm's own, or sooner where the approval says so. */
public final class ApplicationTokenEnd {

    private ApplicationTokenEnd() {}

    /**
     * When a token ends.
     *
     * @param issuedAt the token's {@code iat}, seconds since the epoch
     * @param ownEnd the end that Keycloak gave it, seconds since the epoch
     * @return the token's {@code exp}, seconds since the epoch
     */
    public static long of(long issuedAt, long ownEnd, ApplicationApproval approval) {
        Integer longest = approval.maxLifespan();
        long end = Math.min(ownEnd, approval.expiresAtMost());
        return longest == null ? end : Math.min(end, issuedAt + longest);
    }
}
