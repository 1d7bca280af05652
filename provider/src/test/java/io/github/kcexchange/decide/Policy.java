// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.DelegationPolicy;
import java.util.Set;

/** A delegation policy that names no party, to which tests add parties and limits. */
final class Policy {

    private Set<String> actorClients = Set.of();
    private Set<String> actorRoles = Set.of();
    private Set<String> subjectRoles = Set.of();
    private Set<String> subjectGroups = Set.of();
    private Set<String> audiences = Set.of();
    private Integer maxDepth;
    private Integer maxLifespan;
    private boolean consentNeeded;
    private boolean foreignActorToken;

    static Policy empty() {
        return new Policy();
    }

    /** Allows the client agent to act for customers. */
    static Policy agentForCustomers() {
        return empty().actorClients("agent").subjectRoles("customer");
    }

    Policy actorClients(String... clients) {
        actorClients = Set.of(clients);
        return this;
    }

    Policy actorRoles(String... roles) {
        actorRoles = Set.of(roles);
        return this;
    }

    Policy subjectRoles(String... roles) {
        subjectRoles = Set.of(roles);
        return this;
    }

    Policy subjectGroups(String... groups) {
        subjectGroups = Set.of(groups);
        return this;
    }

    Policy audiences(String... allowed) {
        audiences = Set.of(allowed);
        return this;
    }

    Policy maxDepth(int depth) {
        maxDepth = depth;
        return this;
    }

    Policy maxLifespan(int seconds) {
        maxLifespan = seconds;
        return this;
    }

    Policy consentNeeded() {
        consentNeeded = true;
        return this;
    }

    Policy foreignActorToken() {
        foreignActorToken = true;
        return this;
    }

    DelegationPolicy build() {
        return new DelegationPolicy(
                actorClients,
                actorRoles,
                subjectRoles,
                subjectGroups,
                audiences,
                maxDepth,
                maxLifespan,
                consentNeeded,
                foreignActorToken);
    }
}
