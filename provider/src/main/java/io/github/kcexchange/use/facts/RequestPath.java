// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Splits the path of a request into segments. */
public final class RequestPath {

    private RequestPath() {}

    /** Returns the decoded segments below the server's root. */
    public static List<String> of(UriInfo uri) {
        String path = uri.getPath();
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }
}
