// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import org.jspecify.annotations.Nullable;

/**
 * Where a token comes from.
 *
 * @param realm the name of the realm that issued it
 * @param issuer its {@code iss}, or null
 * @param client its {@code azp}, or null
 */
public record TokenSource(
        String realm, @Nullable String issuer, @Nullable String client) {}
