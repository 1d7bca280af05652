// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the expiry of a gateway's access token: exactly five minutes, or less if the credential expires sooner.
 */
public final class GatewayTokenEnd {

    /** The lifespan in seconds. */
    static final long LIFESPAN = 300;

    private GatewayTokenEnd() {}

    /**
     * Returns the expiry of a token, or the problem if the token would be expired at once. The credential can expire
     * between its check and this calculation.
     *
     * @param issuedAt the token's {@code iat}, seconds since the epoch
     * @param notAfter the expiry of the credential, or null if it has none
     * @return the token's {@code exp}, seconds since the epoch
     */
    public static Outcome<Long> of(long issuedAt, @Nullable Instant notAfter) {
        long latest = issuedAt + LIFESPAN;
        long end = notAfter == null ? latest : Math.min(latest, notAfter.getEpochSecond());
        return end > issuedAt ? Outcome.passed(end) : Outcome.rejected(Problem.CREDENTIAL_EXPIRED);
    }
}
