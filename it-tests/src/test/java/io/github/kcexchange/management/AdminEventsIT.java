// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
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
        Answer[] created = new Answer[1];
        AdminEventRepresentation event =
                eventOf(() -> created[0] = api.post("/gateways", Gateway.description("created")));
        is(event, "CREATE", GATEWAY, "/gateways/" + created[0].json().get("id"));
        assertThat(Json.object(event.getRepresentation())).isEqualTo(created[0].json());
    }

    @Test
    void replacingAGateway() {
        Gateway gateway = realm.gateway("replaced");
        AdminEventRepresentation event = eventOf(() -> api.put(gateway.path(), Gateway.description("new name")));
        is(event, "UPDATE", GATEWAY, gateway.path());
        assertThat(Json.object(event.getRepresentation())).containsEntry("name", "new name");
    }

    @Test
    void deletingAGateway() {
        Gateway gateway = realm.gateway("deleted");
        gateway.credential();
        AdminEventRepresentation event = eventOf(() -> api.delete(gateway.path()));
        is(event, "DELETE", GATEWAY, gateway.path());
    }

    @Test
    void creatingACredentialWithoutTheCredential() {
        Gateway gateway = realm.gateway("minting");
        Answer[] created = new Answer[1];
        AdminEventRepresentation event = eventOf(() -> created[0] = api.post(gateway.path() + "/credentials"));
        Credential credential = gateway.received(created[0]);
        is(event, "CREATE", CREDENTIAL, credential.path());
        Map<String, Object> expected = new HashMap<>(created[0].json());
        expected.remove("credential");
        assertThat(Json.object(event.getRepresentation())).isEqualTo(expected);
        String secret = credential.token().reveal();
        assertThat(event.getRepresentation().contains(secret))
                .as("credential in the event")
                .isFalse();
        assertThat(event.getRepresentation().contains(secret.split("\\.")[2]))
                .as("signature in the event")
                .isFalse();
    }

    @Test
    void revokingACredential() {
        Credential credential = realm.gateway("revoking").credential();
        AdminEventRepresentation event = eventOf(() -> api.delete(credential.path()));
        is(event, "DELETE", CREDENTIAL, credential.path());
    }

    @Test
    void assigningAndWithdrawingARole() {
        realm.admin().roles().create(new RoleRepresentation("auditor", null, false));
        String role = realm.admin().roles().get("auditor").toRepresentation().getId();
        Gateway gateway = realm.gateway("with a role");
        Map<String, Object> body =
                Map.of("role", Map.of("id", role), "scope", Map.of("id", realm.id(), "type", "ENVIRONMENT"));
        String path = gateway.path() + "/roleAssignments/" + role;
        is(eventOf(() -> api.post(gateway.path() + "/roleAssignments", body)), "CREATE", ROLE, path);
        is(eventOf(() -> api.delete(path)), "DELETE", ROLE, path);
    }

    @Test
    void aRefusedWriteCausesNoEvent() {
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

    private AdminEventRepresentation eventOf(Supplier<Answer> write) {
        realm.events().clear();
        Answer answer = write.get();
        assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
        return realm.events().admin(1).get(0);
    }

    private void is(AdminEventRepresentation event, String operation, String type, String path) {
        assertThat(event.getOperationType()).isEqualTo(operation);
        assertThat(event.getResourceType()).isEqualTo(type);
        assertThat(event.getResourcePath()).isEqualTo("pingone/v1/environments/" + realm.id() + path);
        assertThat(event.getError()).isNull();
        assertThat(event.getAuthDetails().getUserId()).isNotEmpty();
    }
}
