// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;

/**
 * Describes client policies that permit delegation without {@code may_act}.
 *
 * @param names the names of the policies
 * @param actor the client that each policy permits to act
 * @param subjectRole the role that a subject must have
 */
public record DelegationPolicyDrafts(List<String> names, String actor, String subjectRole) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Replaces the client policies of the realm with these policies. */
    public void saveIn(MeasuredRealm realm) {
        ClientProfilesRepresentation profiles = new ClientProfilesRepresentation();
        profiles.setProfiles(names.stream().map(this::profile).toList());
        realm.admin().clientPoliciesProfilesResource().updateProfiles(profiles);
        ClientPoliciesRepresentation policies = new ClientPoliciesRepresentation();
        policies.setPolicies(names.stream().map(DelegationPolicyDrafts::policy).toList());
        realm.admin().clientPoliciesPoliciesResource().updatePolicies(policies);
    }

    private ClientProfileRepresentation profile(String name) {
        ClientPolicyExecutorRepresentation executor = new ClientPolicyExecutorRepresentation();
        executor.setExecutorProviderId("pingone-delegation-policy");
        executor.setConfiguration(
                MAPPER.valueToTree(Map.of("actor-clients", List.of(actor), "subject-roles", List.of(subjectRole))));
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(name);
        profile.setExecutors(List.of(executor));
        return profile;
    }

    private static ClientPolicyRepresentation policy(String name) {
        ClientPolicyConditionRepresentation always = new ClientPolicyConditionRepresentation();
        always.setConditionProviderId("any-client");
        always.setConfiguration(MAPPER.createObjectNode());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(name);
        policy.setEnabled(true);
        policy.setConditions(List.of(always));
        policy.setProfiles(List.of(name));
        return policy;
    }
}
