// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import org.jspecify.annotations.Nullable;

/**
 * The parties of a token that determine which audiences name a door.
 *
 * @param realm the name of the realm that issued the token
 * @param issuer the token's {@code iss}, or null
 * @param client the token's {@code azp}, or null
 */
public record TokenSource(
        String realm, @Nullable String issuer, @Nullable String client) {}
