// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

/**
 * The realm's options for all exchanges.
 *
 * @param maxDepth the maximum number of actors in a chain
 * @param actorSubjectIsId whether the {@code act.sub} of a client is the id of its service account, as in Keycloak 26.8
 */
public record RealmOptions(int maxDepth, boolean actorSubjectIsId) {

    public static final int DEFAULT_MAX_DEPTH = 5;
}
