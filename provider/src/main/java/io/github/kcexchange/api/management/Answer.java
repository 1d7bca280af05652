// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers of success; no answer of this API may be kept by a cache (RFC 9111 section 5.2.2.5). */
final class Answer {

    static final String NO_STORE = "no-store";

    private Answer() {}

    static Response ok(Object view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }

    static Response created(String address, Object view) {
        return Response.created(URI.create(address))
                .entity(view)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    static Response deleted() {
        return Response.noContent().build();
    }
}
