// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import io.github.kcexchange.management.error.ErrorBody;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Creates the success answers. No cache may store an answer of this API (RFC 9111 section 5.2.2.5). Each answer states
 * its type. Otherwise, the server would select a type by the header {@code Accept} after the change is made. It would
 * then fail for {@code application/*}, and the client would never see a new credential.
 */
public final class SuccessResponse {

    private SuccessResponse() {}

    /** Returns the answer 200 with this view. */
    public static Response ok(Object view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, ErrorBody.NO_STORE)
                .build();
    }

    /**
     * Returns the answer 201 with this view.
     *
     * @param address the absolute address of the new resource, for the header {@code Location}
     */
    public static Response created(String address, Object view) {
        return Response.created(URI.create(address))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(view)
                .header(HttpHeaders.CACHE_CONTROL, ErrorBody.NO_STORE)
                .build();
    }

    /** Returns the answer 204, without a body. */
    public static Response deleted() {
        return Response.noContent().build();
    }
}
