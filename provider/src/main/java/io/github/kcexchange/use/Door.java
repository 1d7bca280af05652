// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import java.util.Set;

/**
 * A place in a realm where Keycloak accepts an access or ID token, such as an endpoint or a grant.
 *
 * @param kind the effect of a token at this door
 * @param audiences the audiences that name this door; a token without one of them in its {@code aud} is not accepted
 */
public record Door(DoorKind kind, Set<String> audiences) {

    /** Returns a door that no audience names. */
    public static Door of(DoorKind kind) {
        return new Door(kind, Set.of());
    }
}
