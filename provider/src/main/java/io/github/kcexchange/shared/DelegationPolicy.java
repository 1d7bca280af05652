// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.GroupPath;
import io.github.kcexchange.text.RoleName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parties that may act for other parties, as an administrator configured them in a client policy.
 *
 * @param actorClients the client ids of the clients that may act
 * @param actorRoles the roles of permitted actors, in the form of {@link RoleName#text()}; an actor needs at least one
 * @param subjectRoles the roles of permitted subjects, in the same form; a subject needs one of these or one of the
 * groups
 * @param subjectGroups the groups of permitted subjects, in the form of {@link GroupPath#text()}; membership in a
 * subgroup counts
 * @param audiences the audiences that the token may have; empty means no limit
 * @param maxDepth the maximum number of actors in the chain, or null for the realm's maximum
 * @param maxLifespan the maximum lifespan of the token in seconds, or null for no limit
 * @param consentNeeded whether the subject must have consented to the application
 * @param foreignActorToken whether the actor token may have been issued to a client other than the application
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
