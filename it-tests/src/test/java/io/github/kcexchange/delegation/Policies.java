// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.realm.TestRealm;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;

/** The client policies of a realm: one executor for every client. */
record Policies(TestRealm realm) {
    private static final String NAME = "the policy";

    /** Lets actors act as the form of {@code pingone-delegation-policy} says. */
    void delegation(Map<String, Object> form) {
        set("pingone-delegation-policy", form);
    }

    void set(String executor, Map<String, Object> form) {
        ClientPolicyExecutorRepresentation does = new ClientPolicyExecutorRepresentation();
        does.setExecutorProviderId(executor);
        does.setConfiguration(new ObjectMapper().valueToTree(form));
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(NAME);
        profile.setExecutors(List.of(does));
        ClientProfilesRepresentation profiles = new ClientProfilesRepresentation();
        profiles.setProfiles(List.of(profile));
        realm.admin().clientPoliciesProfilesResource().updateProfiles(profiles);
        ClientPoliciesRepresentation policies = new ClientPoliciesRepresentation();
        policies.setPolicies(List.of(policy()));
        realm.admin().clientPoliciesPoliciesResource().updatePolicies(policies);
    }

    void none() {
        ClientPoliciesRepresentation none = new ClientPoliciesRepresentation();
        none.setPolicies(List.of());
        realm.admin().clientPoliciesPoliciesResource().updatePolicies(none);
    }

    private static ClientPolicyRepresentation policy() {
        ClientPolicyConditionRepresentation always = new ClientPolicyConditionRepresentation();
        always.setConditionProviderId("any-client");
        always.setConfiguration(new ObjectMapper().createObjectNode());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(NAME);
        policy.setEnabled(true);
        policy.setConditions(List.of(always));
        policy.setProfiles(List.of(NAME));
        return policy;
    }
}
