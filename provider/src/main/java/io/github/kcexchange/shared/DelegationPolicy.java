// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.RoleName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may act for whom, as an administrator wrote it into a client policy.
 *
 * @param actorClients client ids that may act
 * @param actorRoles roles of which an actor has at least one, as {@link RoleName#text()} writes them
 * @param subjectRoles roles of which a subject has at least one, written the same way
 * @param subjectGroups group paths of which a subject is a member of at least one, itself or through a group below
 * @param audiences the only audiences that the token may be for; empty for no such limit
 * @param maxDepth the longest chain, or null for the realm's
 * @param maxLifespan the longest life of the token in seconds, or null for no such limit
 * @param consentNeeded whether the subject must have consented to the application
 * @param foreignActorToken whether the actor token may belong to another client than the application
 */
public record DelegationPolicy(
        Set<String> actorClients,
        Set<String> actorRoles,
        Set<String> subjectRoles,
        Set<String> subjectGroups,
        Set<String> audiences,
        @Nullable Integer maxDepth,
        @Nullable Integer maxLifespan,
        boolean consentNeeded,
        boolean foreignActorToken) {}
