// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

/**
 * What a realm decides for all its exchanges.
 *
 * @param maxDepth the longest chain of actors
 * @param actorSubjectIsId whether {@code act.sub} of a client is its service account's id, as Keycloak 26.8 writes it
 */
public record RealmOptions(int maxDepth, boolean actorSubjectIsId) {

    public static final int DEFAULT_MAX_DEPTH = 5;
}
