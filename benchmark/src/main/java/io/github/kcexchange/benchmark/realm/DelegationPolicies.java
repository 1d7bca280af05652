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

/** Client policies that allow delegation where no {@code may_act} says so. */
public final class DelegationPolicies {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DelegationPolicies() {}

    /** Under each of these names, a policy that lets the client act for every subject with the role. */
    public static void allow(MeasuredRealm realm, List<String> names, String actor, String subjectRole) {
        ClientProfilesRepresentation profiles = new ClientProfilesRepresentation();
        profiles.setProfiles(
                names.stream().map(name -> profile(name, actor, subjectRole)).toList());
        realm.admin().clientPoliciesProfilesResource().updateProfiles(profiles);
        ClientPoliciesRepresentation policies = new ClientPoliciesRepresentation();
        policies.setPolicies(names.stream().map(DelegationPolicies::policy).toList());
        realm.admin().clientPoliciesPoliciesResource().updatePolicies(policies);
    }

    private static ClientProfileRepresentation profile(String name, String actor, String subjectRole) {
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
