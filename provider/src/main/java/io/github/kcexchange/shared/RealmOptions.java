// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

/**
 * The realm's options for all exchanges.
 *
 * @param maxDepth the maximum number of actors in a chain
 * @param actorSubjectIsId whether {@code act.sub} of a client is its service account's id, as Keycloak 26.8 writes it
 */
public record RealmOptions(int maxDepth, boolean actorSubjectIsId) {

    public static final int DEFAULT_MAX_DEPTH = 5;
}
