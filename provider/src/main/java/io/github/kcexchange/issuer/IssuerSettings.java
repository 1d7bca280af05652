// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a trusted issuer. Its keys are at an address or in a text, never both.
 *
 * @param name the display name
 * @param description free text, or null
 * @param issuer the {@code iss} of its tokens
 * @param jwksUrl the address of its keys, or null
 * @param jwks its keys as a JWK set (RFC 7517, section 5), or null
 * @param audiences the audiences of which a token must name at least one; null means the realm itself
 * @param clockSkew the permitted difference of clocks, in seconds
 * @param maxFutureValidity how far in the future {@code exp} may be, in seconds, or null for no limit
 * @param expRequired whether a token must have {@code exp}
 * @param iatRequired whether a token must have {@code iat}
 * @param nbfRequired whether a token must have {@code nbf}
 * @param singleUse whether a token is accepted only once
 * @param trustsActors whether {@code act} and {@code may_act} of its tokens count
 */
public record IssuerSettings(
        String name,
        @Nullable String description,
        String issuer,
        @Nullable String jwksUrl,
        @Nullable String jwks,
        @Nullable List<String> audiences,
        int clockSkew,
        @Nullable Integer maxFutureValidity,
        boolean expRequired,
        boolean iatRequired,
        boolean nbfRequired,
        boolean singleUse,
        boolean trustsActors) {

    /** Whether all settings that Keycloak's own sign-in uses are the same. */
    boolean signInEquals(IssuerSettings other) {
        return name.equals(other.name)
                && issuer.equals(other.issuer)
                && clockSkew == other.clockSkew
                && String.valueOf(jwksUrl).equals(String.valueOf(other.jwksUrl))
                && String.valueOf(jwks).equals(String.valueOf(other.jwks));
    }
}
