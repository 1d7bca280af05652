// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.text.StoredTime;

/**
 * An issuer whose tokens applications can exchange: an identity provider of the realm, with its settings for the
 * exchange.
 *
 * @param id the internal id of the identity provider
 * @param alias the alias of the identity provider, which is unique in the realm
 * @param signsUsersIn whether Keycloak also signs users in with the identity provider
 * @param enabled whether the identity provider is enabled
 * @param settings the settings that an administrator writes
 * @param createdAt the creation time, or none if this extension did not create the identity provider
 * @param updatedAt the time of the last change through this extension, or none
 */
public record TrustedIssuer(
        String id,
        String alias,
        boolean signsUsersIn,
        boolean enabled,
        IssuerSettings settings,
        StoredTime createdAt,
        StoredTime updatedAt) {

    /** Returns the {@code iss} of its tokens. */
    public String issuer() {
        return settings.issuer();
    }
}
