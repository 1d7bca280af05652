// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import io.github.kcexchange.wire.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * A gateway, created through the management API.
 *
 * @param id the UUID of its client
 */
public record Gateway(TestRealm realm, String id, String name) {

    static Gateway in(TestRealm realm, String name) {
        Answer created = realm.management().post("/gateways", description(name)).hasStatus(201);
        return new Gateway(realm, (String) created.json().get("id"), name);
    }

    /** The smallest body that creates a gateway. */
    public static Map<String, Object> description(String name) {
        return new HashMap<>(Map.of("name", name, "type", "PING_FEDERATE", "enabled", true));
    }

    /** The body that gives the gateway a role in its own realm. */
    public Map<String, Object> roleAssignment(String roleId) {
        return Map.of("role", Map.of("id", roleId), "scope", Map.of("id", realm.id(), "type", "ENVIRONMENT"));
    }

    public String path() {
        return "/gateways/" + id;
    }

    /** The same gateway, accessed on another node of its cluster. */
    public Gateway at(TestRealm node) {
        return new Gateway(node, id, name);
    }

    public Credential credential() {
        return received(realm.management().post(path() + "/credentials"));
    }

    /**
     * @param body such as {@code {"expiresAt": ...}}
     */
    public Credential credential(Map<String, Object> body) {
        return received(realm.management().post(path() + "/credentials", body));
    }

    public Credential received(Answer created) {
        created.hasStatus(201);
        return new Credential(this, (String) created.json().get("id"), created.secret("credential"));
    }

    /** Replaces the gateway with itself and these members. */
    public void put(Map<String, Object> members) {
        Map<String, Object> body = description(name);
        body.putAll(members);
        realm.management().put(path(), body).hasStatus(200);
    }

    public void boundTo(Application... applications) {
        put(Map.of(
                "applications",
                List.of(applications).stream().map(Application::clientId).toList()));
    }

    public void delete() {
        realm.management().delete(path()).hasStatus(204);
    }

    /** Its client. */
    public ClientResource client() {
        return realm.admin().clients().get(id);
    }

    public String clientId() {
        return client().toRepresentation().getClientId();
    }

    public void change(Consumer<ClientRepresentation> change) {
        ClientRepresentation client = client().toRepresentation();
        change.accept(client);
        client().update(client);
    }

    /** Gives the gateway's service account a role of a client. */
    public void grant(String ownerClientId, String role) {
        realm.grant(serviceAccount().getId(), ownerClientId, role);
    }

    public UserRepresentation serviceAccount() {
        return client().getServiceAccountUser();
    }

    public UserResource serviceAccountUser() {
        return realm.admin().users().get(serviceAccount().getId());
    }
}
