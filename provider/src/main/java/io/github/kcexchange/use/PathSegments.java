// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import java.util.List;

/** The segments of a path below the server's root, decoded. */
record PathSegments(List<String> all) {

    /** Returns the segment at the position, or an empty text if the path is shorter. */
    String at(int position) {
        return position < all.size() ? all.get(position) : "";
    }
}
