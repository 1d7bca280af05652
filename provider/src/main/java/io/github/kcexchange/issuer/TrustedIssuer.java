// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issuer whose tokens applications can exchange: an identity provider of the realm, with its settings for the
 * exchange.
 *
 * @param id the internal id of the identity provider
 * @param alias the alias of the identity provider, which is unique in the realm
 * @param signsUsersIn whether Keycloak also signs users in with the identity provider
 * @param enabled whether the identity provider is enabled
 * @param settings the settings that an administrator writes
 * @param createdAt the creation time, or null if this extension did not create the identity provider
 * @param updatedAt the time of the last change through this extension, or null
 */
public record TrustedIssuer(
        String id,
        String alias,
        boolean signsUsersIn,
        boolean enabled,
        IssuerSettings settings,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Returns the {@code iss} of its tokens. */
    public String issuer() {
        return settings.issuer();
    }
}
