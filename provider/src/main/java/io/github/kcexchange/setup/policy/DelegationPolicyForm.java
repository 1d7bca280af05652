// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import io.github.kcexchange.shared.DelegationPolicy;
import io.github.kcexchange.text.GroupPath;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
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
    private @Nullable Object actorClients;

    @JsonProperty(ACTOR_ROLES)
    private @Nullable Object actorRoles;

    @JsonProperty(SUBJECT_ROLES)
    private @Nullable Object subjectRoles;

    @JsonProperty(SUBJECT_GROUPS)
    private @Nullable Object subjectGroups;

    @JsonProperty(AUDIENCES)
    private @Nullable Object audiences;

    @JsonProperty(MAX_CHAIN_DEPTH)
    private @Nullable Object maxChainDepth;

    @JsonProperty(MAX_LIFESPAN)
    private @Nullable Object maxLifespan;

    @JsonProperty(CONSENT_NEEDED)
    private @Nullable Object consentNeeded;

    @JsonProperty(FOREIGN_ACTOR_TOKEN)
    private @Nullable Object foreignActorToken;

    /** Returns the roles of permitted actors. */
    PolicyRoles actorRoles(RoleReadings readings) {
        return PolicyRoles.of(ACTOR_ROLES, new FormField(ACTOR_ROLES, actorRoles).lines(), readings);
    }

    /** Returns the roles of permitted subjects. */
    PolicyRoles subjectRoles(RoleReadings readings) {
        return PolicyRoles.of(SUBJECT_ROLES, new FormField(SUBJECT_ROLES, subjectRoles).lines(), readings);
    }

    /** Returns the values of both fields that identify no role. */
    List<Unclear> unclear(RoleReadings readings) {
        return Stream.of(actorRoles(readings), subjectRoles(readings))
                .flatMap(roles -> roles.unclear().stream())
                .toList();
    }

    /**
     * Returns the policy. If a field has the wrong type, or a limit is invalid, its lifespan is 0, and no token is
     * issued. The same applies if a name is no field, because it can be the mistyped name of a limit.
     */
    DelegationPolicy toPolicy(PolicyRoles actors, PolicyRoles subjects) {
        return new DelegationPolicy(
                new FormField(ACTOR_CLIENTS, actorClients).lines(),
                actors.named(),
                subjects.named(),
                paths(new FormField(SUBJECT_GROUPS, subjectGroups).lines()),
                new FormField(AUDIENCES, audiences).lines(),
                new FormField(MAX_CHAIN_DEPTH, maxChainDepth).limit(),
                faults().isEmpty() ? new FormField(MAX_LIFESPAN, maxLifespan).limit() : Integer.valueOf(0),
                new FormField(CONSENT_NEEDED, consentNeeded).isOn(),
                new FormField(FOREIGN_ACTOR_TOKEN, foreignActorToken).isOn());
    }

    /** Returns the messages for fields of the wrong type, for invalid limits, and for names that are no field. */
    private List<String> faults() {
        return Stream.concat(
                        faultsInFields().flatMap(Optional::stream),
                        getConfigAsMap().keySet().stream().sorted().map(FormField::faultInName))
                .toList();
    }

    private Stream<Optional<String>> faultsInFields() {
        return Stream.of(
                new FormField(ACTOR_CLIENTS, actorClients).faultInList(),
                new FormField(ACTOR_ROLES, actorRoles).faultInList(),
                new FormField(SUBJECT_ROLES, subjectRoles).faultInList(),
                new FormField(SUBJECT_GROUPS, subjectGroups).faultInList(),
                new FormField(AUDIENCES, audiences).faultInList(),
                new FormField(MAX_CHAIN_DEPTH, maxChainDepth).faultInLimit(0),
                new FormField(MAX_LIFESPAN, maxLifespan).faultInLimit(1),
                new FormField(CONSENT_NEEDED, consentNeeded).faultInSwitch(),
                new FormField(FOREIGN_ACTOR_TOKEN, foreignActorToken).faultInSwitch());
    }

    /**
     * Validates the form. Keycloak calls this when an administrator saves client profiles or imports a realm. This
     * method throws an exception, because Keycloak shows no message for {@code false}. Keycloak then saves nothing.
     *
     * @throws ErrorResponseException 400 with the faults of the fields and the names that are no field, or with the
     * values that identify no role
     */
    @Override
    public boolean validateConfig() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw ErrorResponse.error(String.join("; ", faults), Response.Status.BAD_REQUEST);
        }
        List<Unclear> unclear = new SavedPolicies(KeycloakSessionUtil.getKeycloakSession()).unclearAndNewIn(this);
        if (unclear.isEmpty()) {
            return true;
        }
        String message = unclear.stream().map(Unclear::message).collect(Collectors.joining("; "));
        throw ErrorResponse.error(message, Response.Status.BAD_REQUEST);
    }

    /** Returns the paths in the form of {@link GroupPath#text()}. A line that is no path names no group. */
    private static Set<String> paths(Set<String> lines) {
        return lines.stream()
                .flatMap(line -> GroupPath.read(line).stream())
                .map(GroupPath::text)
                .collect(Collectors.toSet());
    }
}
