// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A gateway's access token lives exactly five minutes, less only where its credential ends sooner. */
public final class GatewayTokenEnd {

    /** Seconds. */
    static final long LIFESPAN = 300;

    private GatewayTokenEnd() {}

    /**
     * When a token ends.
     *
     * @param issuedAt the token's {@code iat}, seconds since the epoch
     * @param notAfter the credential's end, or null
     * @return the token's {@code exp}, seconds since the epoch
     */
    public static long of(long issuedAt, @Nullable Instant notAfter) {
        long expires = issuedAt + LIFESPAN;
        return notAfter == null ? expires : Math.min(expires, notAfter.getEpochSecond());
    }
}
