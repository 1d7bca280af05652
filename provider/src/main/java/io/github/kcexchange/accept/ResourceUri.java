// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import java.net.URI;
import java.net.URISyntaxException;

/** The syntax of a {@code resource} parameter: an absolute URI without a fragment (RFC 8707, section 2). */
final class ResourceUri {

    private ResourceUri() {}

    static boolean isWellFormed(String resource) {
        try {
            URI uri = new URI(resource);
            return uri.isAbsolute() && uri.getRawFragment() == null && hasContent(uri);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** {@code https:///} has a scheme, but no host and no path. */
    private static boolean hasContent(URI uri) {
        return uri.isOpaque() || uri.getRawAuthority() != null;
    }
}
