// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.claim.TokenMarks;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims that no {@link ExchangedTokenClaimMapper} writes, because another party decides on them. */
final class ReservedClaims {

    /** RFC 7519, section 4.1. */
    private static final List<String> OF_JWT = List.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti");

    /** RFC 8693, section 4, and the confirmation of a bound token (RFC 7800). */
    private static final List<String> OF_EXCHANGE =
            List.of(TokenMarks.ACT, TokenMarks.MAY_ACT, "scope", "client_id", "cnf");

    /** OpenID Connect Core, sections 2 and 3.3.2.11; Financial-grade API, part 2, section 5.1. */
    private static final List<String> OF_SIGN_IN =
            List.of("azp", "nonce", "auth_time", "acr", "amr", "sid", "at_hash", "c_hash", "s_hash");

    /** Claims that Keycloak or its adapters read back, and rely on. */
    private static final List<String> OF_KEYCLOAK = List.of(
            "typ",
            "session_state",
            "realm_access",
            "resource_access",
            "authorization",
            "authorization_details",
            "allowed-origins",
            "trusted-certs",
            "organization");

    /** The members that every answer of introspection has (RFC 7662, section 2.2). */
    private static final List<String> OF_INTROSPECTION = List.of("active", "token_type");

    static final Set<String> NAMES = Stream.of(
                    OF_JWT,
                    OF_EXCHANGE,
                    OF_SIGN_IN,
                    OF_KEYCLOAK,
                    OF_INTROSPECTION,
                    GatewayClaims.ALL,
                    List.of(ExternalSubject.CLAIM))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private ReservedClaims() {}

    static boolean contain(String claim) {
        return NAMES.contains(claim);
    }
}
