// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import io.github.kcexchange.stub.Stub;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.ClientPolicyManager;
import org.keycloak.util.JsonSerialization;

class SavedPoliciesTest {

    private static final String AMBIGUOUS = "{\"actor-roles\": [\"crm.eu.admin\"]}";

    private final RealmWithRoles realm =
            RealmWithRoles.none().role("crm.eu", "admin").role("crm", "eu.admin");
    private String saved = "{}";

    @Test
    void aClearFormIsSaved() throws Exception {
        assertThat(rejectedOf("{\"actor-roles\": [\"crm/eu.admin\", \"crm.eu/admin\"]}"))
                .isEmpty();
    }

    @Test
    void aNewValueThatIsUnclearIsRejected() throws Exception {
        assertThat(rejectedOf(AMBIGUOUS)).containsExactly("actor-roles: crm.eu.admin");
        saved = profileWith("pingone-delegation-policy", "{\"subject-roles\": [\"crm.eu.admin\"]}");
        assertThat(rejectedOf(AMBIGUOUS)).containsExactly("actor-roles: crm.eu.admin");
        saved = profileWith("another-executor", AMBIGUOUS);
        assertThat(rejectedOf(AMBIGUOUS)).containsExactly("actor-roles: crm.eu.admin");
    }

    @Test
    void aSavedUnclearValueDoesNotBlockOtherChanges() throws Exception {
        saved = profileWith("pingone-delegation-policy", AMBIGUOUS);
        assertThat(rejectedOf(AMBIGUOUS)).isEmpty();
        assertThat(rejectedOf("{\"actor-roles\": [\"crm.eu.admin\", \"a/b/c\"]}"))
                .containsExactly("actor-roles: a/b/c");
    }

    @Test
    void profilesThatCannotBeReadHaveNoPolicies() throws Exception {
        saved = "[";
        assertThat(rejectedOf(AMBIGUOUS)).hasSize(1);
        saved = "{\"profiles\": [{\"name\": \"empty\"}]}";
        assertThat(rejectedOf(AMBIGUOUS)).hasSize(1);
        saved = "{\"profiles\": null}";
        assertThat(rejectedOf(AMBIGUOUS)).hasSize(1);
    }

    private static String profileWith(String executor, String form) {
        return "{\"profiles\": [{\"name\": \"p\", \"executors\": [{\"executor\": \"" + executor
                + "\", \"configuration\": " + form + "}]}]}";
    }

    private List<String> rejectedOf(String form) throws Exception {
        return new SavedPolicies(session())
                .unclearAndNewIn(JsonSerialization.readValue(form, DelegationPolicyForm.class)).stream()
                        .map(Unclear::place)
                        .toList();
    }

    private KeycloakSession session() {
        return Stub.of(KeycloakSession.class)
                .with(
                        "getContext",
                        Stub.of(KeycloakContext.class)
                                .with("getRealm", realm.model())
                                .get())
                .with(
                        "clientPolicy",
                        Stub.of(ClientPolicyManager.class)
                                .calling("getClientProfiles", arguments -> profiles())
                                .get())
                .get();
    }

    private ClientProfilesRepresentation profiles() throws ClientPolicyException {
        try {
            return JsonSerialization.readValue(saved, ClientProfilesRepresentation.class);
        } catch (IOException unreadable) {
            throw new ClientPolicyException(unreadable.getMessage());
        }
    }
}
