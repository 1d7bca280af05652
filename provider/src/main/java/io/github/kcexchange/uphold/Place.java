// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import java.util.Set;

/**
 * One door of one realm.
 *
 * @param door the kind of door
 * @param names the audiences that mean this door; a token whose {@code aud} has none of them is not meant for it
 */
public record Place(Door door, Set<String> names) {

    /** A door that no audience names. */
    public static Place of(Door door) {
        return new Place(door, Set.of());
    }
}
