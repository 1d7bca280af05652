// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer with the public keys of a realm (RFC 7517, section 5). */
final class KeySetAnswer {

    /** A cache asks the server before each use of the answer (RFC 9111, section 5.2.2.4). */
    private static final String NO_CACHE = "no-cache";

    private KeySetAnswer() {}

    /**
     * Returns Keycloak's answer with the header {@code Cache-Control} that it has under Keycloak's own address. There,
     * an annotation replaces the header that Keycloak's method sets. With that header, a cache would keep the keys for
     * thirty days, also those that an administrator disables in the meantime.
     */
    static Response of(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, NO_CACHE)
                .build();
    }
}
