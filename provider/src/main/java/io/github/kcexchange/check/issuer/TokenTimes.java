// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.issuer.IssuerSettings;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.JsonWebToken;

/**
 * Compares the times of a token with the clock and with the settings of its issuer (RFC 7519, section 4.1). The clock
 * skew does not extend {@code exp}. The issued token never expires later than the external token, so it would already
 * be expired.
 */
final class TokenTimes {

    private TokenTimes() {}

    /**
     * Whether the token is valid now.
     *
     * @param now seconds since the epoch
     */
    static boolean areValid(JsonWebToken token, IssuerSettings settings, long now) {
        return isEnd(token.getExp(), settings, now)
                && isStart(token.getNbf(), settings.nbfRequired(), now + settings.clockSkew())
                && isStart(token.getIat(), settings.iatRequired(), now + settings.clockSkew());
    }

    private static boolean isEnd(@Nullable Long end, IssuerSettings settings, long now) {
        if (end == null) {
            // Without an end, a limit on the end cannot be met, and a used token could not be remembered until its end.
            return !settings.expRequired() && settings.maxFutureValidity() == null && !settings.singleUse();
        }
        Integer limit = settings.maxFutureValidity();
        return end > now && (limit == null || end <= now + settings.clockSkew() + limit);
    }

    private static boolean isStart(@Nullable Long start, boolean required, long latest) {
        return start == null ? !required : start <= latest;
    }
}
