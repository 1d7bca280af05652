// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A request's path, segment by segment. */
public final class RequestPath {

    private RequestPath() {}

    /** The segments below the server's root, decoded. */
    public static List<String> of(UriInfo uri) {
        String path = uri.getPath();
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }
}
