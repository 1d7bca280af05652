// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import java.util.Set;

/**
 * One door in one realm.
 *
 * @param door the kind of door
 * @param names the audiences of this door; a token without one of them in its {@code aud} may not be used here
 */
public record Place(Door door, Set<String> names) {

    /** Returns a place that no audience names. */
    public static Place of(Door door) {
        return new Place(door, Set.of());
    }
}
