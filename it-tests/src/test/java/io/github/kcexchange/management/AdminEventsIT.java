// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.RecordedWrite;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RoleRepresentation;

/** Every write causes an admin event, and no admin event contains a credential. */
@OnKeycloak
final class AdminEventsIT {
    private static final String GATEWAY = "PINGONE_GATEWAY";
    private static final String CREDENTIAL = "PINGONE_GATEWAY_CREDENTIAL";
    private static final String ROLE = "PINGONE_GATEWAY_ROLE";

    private final TestRealm realm;
    private final ManagementApi api;

    AdminEventsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void creatingAGateway() {
        RecordedWrite created = written(() -> api.post("/gateways", Gateway.description("created")));
        Map<String, Object> answer = created.answer().json();
        created.is("CREATE", GATEWAY, "/gateways/" + answer.get("id"), answer);
    }

    @Test
    void replacingAGateway() {
        Gateway gateway = realm.gateway("replaced");
        RecordedWrite replaced = written(() -> api.put(gateway.path(), Gateway.description("new name")));
        replaced.is("UPDATE", GATEWAY, gateway.path(), replaced.answer().json());
        assertThat(replaced.representation()).containsEntry("name", "new name");
    }

    @Test
    void deletingAGateway() {
        Gateway gateway = realm.gateway("deleted");
        gateway.credential();
        Map<String, Object> before = api.get(gateway.path()).hasStatus(200).json();
        written(() -> api.delete(gateway.path())).is("DELETE", GATEWAY, gateway.path(), before);
    }

    @Test
    void creatingACredentialWithoutTheCredential() {
        Gateway gateway = realm.gateway("minting");
        RecordedWrite created = written(() -> api.post(gateway.path() + "/credentials"));
        Credential credential = gateway.received(created.answer());
        // Before a failed comparison could print it.
        String event = created.event().getRepresentation();
        String secret = credential.token().reveal();
        assertThat(event.contains(secret)).as("credential in the event").isFalse();
        assertThat(event.contains(secret.split("\\.")[2]))
                .as("signature in the event")
                .isFalse();
        Map<String, Object> expected = new HashMap<>(created.answer().json());
        expected.remove("credential");
        created.is("CREATE", CREDENTIAL, credential.path(), expected);
    }

    @Test
    void revokingACredential() {
        Credential credential = realm.gateway("revoking").credential();
        Map<String, Object> before = credential.record();
        written(() -> api.delete(credential.path())).is("DELETE", CREDENTIAL, credential.path(), before);
    }

    @Test
    void assigningAndWithdrawingARole() {
        realm.admin().roles().create(new RoleRepresentation("auditor", null, false));
        String role = realm.admin().roles().get("auditor").toRepresentation().getId();
        Gateway gateway = realm.gateway("with a role");
        Map<String, Object> body = gateway.roleAssignment(role);
        String path = gateway.path() + "/roleAssignments/" + role;
        RecordedWrite assigned = written(() -> api.post(gateway.path() + "/roleAssignments", body));
        assigned.is("CREATE", ROLE, path, assigned.answer().json());
        assertThat(assigned.representation()).containsEntry("id", role).containsEntry("role", Map.of("id", role));
        written(() -> api.delete(path))
                .is("DELETE", ROLE, path, assigned.answer().json());
    }

    @Test
    void aRejectedWriteCausesNoEvent() {
        Gateway gateway = realm.gateway("untouched");
        api.get("");
        realm.events().clear();
        api.post("/gateways", Map.of()).hasStatus(400);
        api.post("/gateways", Gateway.description("untouched")).hasStatus(400);
        api.delete(gateway.path() + "/credentials/x").hasStatus(404);
        api.get(gateway.path()).hasStatus(200);
        new ManagementApi(realm, realm.application("nobody").clientCredentials())
                .post(gateway.path() + "/credentials")
                .hasStatus(403);
        assertThat(realm.events().admin())
                .noneMatch(event -> event.getResourceType().startsWith("PINGONE"));
    }

    private RecordedWrite written(Supplier<Answer> write) {
        return RecordedWrite.in(realm, write);
    }
}
