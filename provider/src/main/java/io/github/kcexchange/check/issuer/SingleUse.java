// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.issuer.TrustedIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.keycloak.common.util.Time;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;

/**
 * Accepts each token of an issuer only once, if the settings of the issuer require it. All nodes of a cluster share the
 * record.
 */
final class SingleUse {

    /** The longest period of a record. A token that is valid for longer can be used again after this period. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private SingleUse() {}

    /**
     * Records the use of the token. Records nothing if the issuer permits repeated use.
     *
     * @return whether the token may be used; false if it was used before, or has no {@code jti} to recognise it by
     */
    static boolean isFirst(JsonWebToken token, TrustedIssuer issuer, KeycloakSession session) {
        if (!issuer.settings().singleUse()) {
            return true;
        }
        if (token.getId() == null) {
            return false;
        }
        String key = key(token.getId(), issuer, session.getContext().getRealm().getId());
        long left = token.getExp() - Time.currentTimeMillis() / 1000 + 1;
        // Keycloak accepts no period that has ended. In the store, a very long period overflows to a time in the past.
        return session.singleUseObjects().putIfAbsent(key, Math.min(Math.max(left, 1), LONGEST.toSeconds()));
    }

    /**
     * A {@code jti} is unique within its {@code iss} (RFC 7519, section 4.1.7). The key does not contain the id of the
     * identity provider: Keycloak's partial import replaces the id, and keeps the links of the users.
     */
    private static String key(String jti, TrustedIssuer issuer, String realm) {
        return "pingone-external-token." + hash(hash(issuer.issuer()) + ' ' + realm + ' ' + jti);
    }

    /** The hash gives every key the same length, whatever length the {@code jti} has. */
    private static String hash(String text) {
        return HashUtils.sha256UrlEncodedHash(text, StandardCharsets.UTF_8);
    }
}
