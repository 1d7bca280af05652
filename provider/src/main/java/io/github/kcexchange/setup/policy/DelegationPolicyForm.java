// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import io.github.kcexchange.shared.DelegationPolicy;
import io.github.kcexchange.text.GroupPath;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.utils.KeycloakSessionUtil;

/** The configuration form of a delegation policy, as Keycloak stores it in the realm's client policies. */
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

    /** Returns the roles of permitted actors. */
    PolicyRoles actorRoles(RoleReadings readings) {
        return PolicyRoles.of(ACTOR_ROLES, set(actorRoles), readings);
    }

    /** Returns the roles of permitted subjects. */
    PolicyRoles subjectRoles(RoleReadings readings) {
        return PolicyRoles.of(SUBJECT_ROLES, set(subjectRoles), readings);
    }

    /** Returns the values of both fields that identify no role. */
    List<Unclear> unclear(RoleReadings readings) {
        return Stream.of(actorRoles(readings), subjectRoles(readings))
                .flatMap(roles -> roles.unclear().stream())
                .toList();
    }

    DelegationPolicy toPolicy(PolicyRoles actors, PolicyRoles subjects) {
        return new DelegationPolicy(
                set(actorClients),
                actors.named(),
                subjects.named(),
                paths(subjectGroups),
                set(audiences),
                limit(maxChainDepth),
                limit(maxLifespan),
                consentNeeded,
                foreignActorToken);
    }

    /**
     * Validates the form. Keycloak calls this when an administrator saves client profiles or imports a realm. This
     * method throws an exception, because Keycloak shows no message for {@code false}.
     *
     * @throws ErrorResponseException 400 with the values that identify no role; Keycloak then saves nothing
     */
    @Override
    public boolean validateConfig() {
        List<Unclear> unclear = new SavedPolicies(KeycloakSessionUtil.getKeycloakSession()).unclearAndNewIn(this);
        if (unclear.isEmpty()) {
            return true;
        }
        String message = unclear.stream().map(Unclear::message).collect(Collectors.joining("; "));
        throw ErrorResponse.error(message, Response.Status.BAD_REQUEST);
    }

    /** Returns the paths in the form of {@link GroupPath#text()}. A line that is no path names no group. */
    private static Set<String> paths(@Nullable List<String> values) {
        return set(values).stream()
                .flatMap(value -> GroupPath.read(value).stream())
                .map(GroupPath::text)
                .collect(Collectors.toSet());
    }

    /** Returns the lines that are not empty. Only a request of the Admin API can have null as a line. */
    private static Set<String> set(@Nullable List<String> values) {
        return values == null
                ? Set.of()
                : values.stream()
                        .filter(Objects::nonNull)
                        .map(String::trim)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toSet());
    }

    /**
     * An invalid limit counts as 0, the strictest limit. No token is issued then, so that an administrator notices the
     * error.
     */
    private static @Nullable Integer limit(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.trim().matches("[0-9]{1,9}") ? Integer.parseInt(value.trim()) : 0;
    }
}
