// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.kcexchange.shared.DelegationPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;

/** The form of a delegation policy, as Keycloak stores it among the realm's client policies. */
final class DelegationPolicyForm extends ClientPolicyExecutorConfigurationRepresentation {

    static final String ACTOR_CLIENTS = "actor-clients";
    static final String ACTOR_ROLES = "actor-roles";
    static final String SUBJECT_ROLES = "subject-roles";
    static final String SUBJECT_GROUPS = "subject-groups";
    static final String AUDIENCES = "audiences";
    static final String MAX_CHAIN_DEPTH = "max-chain-depth";
    static final String MAX_LIFESPAN = "max-lifespan";
    static final String CONSENT_NEEDED = "consent-needed";
    static final String FOREIGN_ACTOR_TOKEN = "foreign-actor-token";

    @JsonProperty(ACTOR_CLIENTS)
    private @Nullable List<String> actorClients;

    @JsonProperty(ACTOR_ROLES)
    private @Nullable List<String> actorRoles;

    @JsonProperty(SUBJECT_ROLES)
    private @Nullable List<String> subjectRoles;

    @JsonProperty(SUBJECT_GROUPS)
    private @Nullable List<String> subjectGroups;

    @JsonProperty(AUDIENCES)
    private @Nullable List<String> audiences;

    @JsonProperty(MAX_CHAIN_DEPTH)
    private @Nullable String maxChainDepth;

    @JsonProperty(MAX_LIFESPAN)
    private @Nullable String maxLifespan;

    @JsonProperty(CONSENT_NEEDED)
    private boolean consentNeeded;

    @JsonProperty(FOREIGN_ACTOR_TOKEN)
    private boolean foreignActorToken;

    DelegationPolicy toPolicy() {
        return new DelegationPolicy(
                set(actorClients),
                set(actorRoles),
                set(subjectRoles),
                set(subjectGroups),
                set(audiences),
                limit(maxChainDepth),
                limit(maxLifespan),
                consentNeeded,
                foreignActorToken);
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null
                ? Set.of()
                : values.stream()
                        .map(String::trim)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** A limit that cannot be read is the strictest one: then nothing is issued, and somebody looks. */
    private static @Nullable Integer limit(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.trim().matches("[0-9]{1,9}") ? Integer.parseInt(value.trim()) : 0;
    }
}
