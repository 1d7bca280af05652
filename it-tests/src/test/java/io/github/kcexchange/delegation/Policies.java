// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.realm.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;

/** The client policies of a realm, for every client: one executor, or several delegation policies. */
public record Policies(TestRealm realm) {
    private static final String NAME = "the policy";

    /** Allows actors as the form of {@code pingone-delegation-policy} says. */
    void delegation(Map<String, Object> form) {
        set("pingone-delegation-policy", form);
    }

    /** The form that allows Goodies to act for every subject, with one more member. */
    Map<String, Object> open(String name, Object value) {
        return Map.of("actor-clients", List.of(Scene.GOODIES), "subject-roles", List.of(everybody()), name, value);
    }

    /** The role that every user of the realm has. */
    String everybody() {
        return "default-roles-" + realm.name();
    }

    /** Sets several policies in this order, each with its own profile. */
    void delegations(List<Map<String, Object>> forms) {
        List<String> names =
                IntStream.range(0, forms.size()).mapToObj(at -> NAME + " " + at).toList();
        set(
                IntStream.range(0, forms.size())
                        .mapToObj(at -> profile(names.get(at), "pingone-delegation-policy", forms.get(at)))
                        .toList(),
                names.stream().map(Policies::policy).toList());
    }

    public void set(String executor, Map<String, Object> form) {
        set(List.of(profile(NAME, executor, form)), List.of(policy(NAME)));
    }

    private void set(List<ClientProfileRepresentation> profiles, List<ClientPolicyRepresentation> policies) {
        realm.admin().clientPoliciesProfilesResource().updateProfiles(of(profiles));
        ClientPoliciesRepresentation all = new ClientPoliciesRepresentation();
        all.setPolicies(policies);
        realm.admin().clientPoliciesPoliciesResource().updatePolicies(all);
    }

    /** The profiles with this one delegation policy, as an administrator sends them. */
    static ClientProfilesRepresentation profiles(Map<String, Object> form) {
        return of(List.of(profile(NAME, "pingone-delegation-policy", form)));
    }

    private static ClientProfilesRepresentation of(List<ClientProfileRepresentation> profiles) {
        ClientProfilesRepresentation all = new ClientProfilesRepresentation();
        all.setProfiles(profiles);
        return all;
    }

    private static ClientProfileRepresentation profile(String name, String executor, Map<String, Object> form) {
        ClientPolicyExecutorRepresentation does = new ClientPolicyExecutorRepresentation();
        does.setExecutorProviderId(executor);
        does.setConfiguration(new ObjectMapper().valueToTree(form));
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(name);
        profile.setExecutors(List.of(does));
        return profile;
    }

    public void none() {
        ClientPoliciesRepresentation none = new ClientPoliciesRepresentation();
        none.setPolicies(List.of());
        realm.admin().clientPoliciesPoliciesResource().updatePolicies(none);
    }

    private static ClientPolicyRepresentation policy(String name) {
        ClientPolicyConditionRepresentation always = new ClientPolicyConditionRepresentation();
        always.setConditionProviderId("any-client");
        always.setConfiguration(new ObjectMapper().createObjectNode());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(name);
        policy.setEnabled(true);
        policy.setConditions(List.of(always));
        policy.setProfiles(List.of(name));
        return policy;
    }
}
