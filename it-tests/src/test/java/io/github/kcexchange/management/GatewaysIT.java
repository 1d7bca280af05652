// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Race;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;

/** {@code /gateways}: create, read, replace, delete. */
@OnKeycloak
@TouchesSql
final class GatewaysIT {
    private final TestRealm realm;
    private final ManagementApi api;

    GatewaysIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void aNewGatewayIsReturnedCompletelyAndCanBeRead() {
        realm.application("own");
        Map<String, Object> body = Gateway.description("Berlin edge");
        body.putAll(Map.of("description", "in the cellar", "applications", List.of("own"), "_unknown", "ignored"));
        Answer created = api.post("/gateways", body).hasStatus(201);
        String id = (String) created.json().get("id");
        Map<String, Object> expected = new HashMap<>(expected(id, "Berlin edge"));
        expected.put("description", "in the cellar");
        expected.put("applications", List.of("own"));
        assertThat(stable(created)).isEqualTo(expected);
        assertThat(created.header("Location")).contains(api.link("/gateways/" + id));
        Answer read = api.get("/gateways/" + id).hasStatus(200);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.header("Cache-Control")).contains("no-store");
    }

    @Test
    void ofTwentyConcurrentRequestsExactlyOneGetsAName() {
        for (int round = 0; round < 5; round++) {
            String name = "wanted by many " + round;
            List<Answer> answers = Race.of(20, i -> api.post("/gateways", Gateway.description(name)));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(rejected -> ManagementError.isSecond(rejected, ManagementError.NAME_TAKEN));
            assertThat(api.get("/gateways?filter="
                                    + URLEncoder.encode("name eq \"" + name + "\"", StandardCharsets.UTF_8))
                            .json())
                    .containsEntry("size", 1);
        }
    }

    @Test
    void aGatewayHasNoInstances() {
        String path = realm.gateway("without instances").path() + "/instances";
        assertThat(api.get(path).hasStatus(200).json())
                .isEqualTo(Map.of(
                        "_links", Map.of("self", Map.of("href", api.link(path))),
                        "_embedded", Map.of("instances", List.of()),
                        "size", 0));
        ManagementError.NOT_FOUND.is(api.get("/gateways/unknown/instances"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PING_FEDERATE", "API_GATEWAY_INTEGRATION", "LDAP", "RADIUS", "PING_INTELLIGENCE", "AUTHORIZE"})
    void everyTypeIsKept(String type) {
        Answer created = api.post("/gateways", Map.of("name", type, "type", type, "enabled", false));
        created.hasStatus(201);
        assertThat(created.json()).containsEntry("type", type).containsEntry("enabled", false);
    }

    @Test
    void aGatewayIsAClientWithAServiceAccountAndNothingElse() {
        Gateway gateway = realm.gateway("as a client");
        ClientRepresentation client = gateway.client().toRepresentation();
        assertThat(client.getClientAuthenticatorType()).isEqualTo("gateway-credential");
        assertThat(client.isServiceAccountsEnabled()).isTrue();
        assertThat(client.isPublicClient()).isFalse();
        assertThat(client.isBearerOnly()).isFalse();
        assertThat(client.isStandardFlowEnabled()).isFalse();
        assertThat(client.isImplicitFlowEnabled()).isFalse();
        assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
        assertThat(client.getRedirectUris()).isEmpty();
        assertThat(client.getWebOrigins()).isEmpty();
        assertThat(client.getName()).isEqualTo("as a client");
    }

    @Test
    void aGatewayStartsWithoutAnyRole() {
        Gateway gateway = realm.gateway("without roles");
        var mappings = gateway.serviceAccountUser().roles().getAll();
        assertThat(mappings.getRealmMappings()).isNullOrEmpty();
        assertThat(mappings.getClientMappings()).isNullOrEmpty();
    }

    @Test
    void replacingChangesEverythingExceptTheType() {
        Gateway gateway = realm.gateway("before");
        Instant created = Instant.parse((String) api.get(gateway.path()).json().get("createdAt"));
        Map<String, Object> body = Gateway.description("after");
        body.putAll(Map.of("description", "new", "enabled", false));
        Answer replaced = api.put(gateway.path(), body).hasStatus(200);
        Map<String, Object> expected = new HashMap<>(expected(gateway.id(), "after"));
        expected.putAll(Map.of("description", "new", "enabled", false));
        assertThat(stable(replaced)).isEqualTo(expected);
        assertThat(replaced.json()).containsEntry("createdAt", created.toString());
        assertThat(api.get(gateway.path()).json()).isEqualTo(replaced.json());
        assertThat(gateway.client().toRepresentation().isEnabled()).isFalse();
    }

    @Test
    void replacingWithoutDescriptionRemovesIt() {
        Map<String, Object> body = Gateway.description("described");
        body.put("description", "text");
        String id = (String) api.post("/gateways", body).json().get("id");
        assertThat(api.put("/gateways/" + id, Gateway.description("described"))
                        .hasStatus(200)
                        .json())
                .doesNotContainKey("description");
    }

    @Test
    void replacingWithoutApplicationsDoesNotOpenABoundGateway() {
        Gateway gateway = realm.gateway("bound");
        gateway.boundTo(realm.application("bound-application"));
        Answer replaced = api.put(gateway.path(), Gateway.description("bound")).hasStatus(200);
        assertThat(replaced.json()).containsEntry("applications", List.of("bound-application"));
    }

    @Test
    void aNameMayBeKeptWhenReplacing() {
        Gateway gateway = realm.gateway("kept name");
        api.put(gateway.path(), Gateway.description("kept name")).hasStatus(200);
    }

    @Test
    void deletingAGatewayDeletesItsClientAndAccount() {
        Gateway gateway = realm.gateway("to be deleted");
        String account = gateway.serviceAccount().getId();
        Answer deleted = api.delete(gateway.path()).hasStatus(204);
        assertThat(deleted.json()).isEmpty();
        ManagementError.NOT_FOUND.is(api.get(gateway.path()));
        ManagementError.NOT_FOUND.is(api.delete(gateway.path()));
        assertThat(realm.admin().clients().findByClientId(gateway.id())).isEmpty();
        assertThat(realm.admin().users().list(0, 1000))
                .noneMatch(user -> user.getId().equals(account));
    }

    /** Keycloak's own Admin API does not delete it either. */
    @Test
    void oneOfKeycloaksOwnClientsIsNotDeleted() {
        ClientRepresentation own =
                realm.admin().clients().findByClientId("account-console").get(0);
        own.setClientAuthenticatorType("gateway-credential");
        own.getAttributes().put("pingone.gateway.type", "LDAP");
        realm.admin().clients().get(own.getId()).update(own);
        String path = "/gateways/" + own.getId();
        realm.events().clear();
        ManagementError.INVALID_DATA.is(
                api.delete(path),
                ManagementError.invalid("gateway", "This client is one of Keycloak's own, which are not deleted."));
        api.get(path).hasStatus(200);
        assertThat(realm.events().admin()).isEmpty();
    }

    @Test
    void theConsolesClientShowsAndChangesTheGateway() {
        Gateway gateway = realm.gateway("in console");
        gateway.change(client -> {
            client.setName("renamed in console");
            client.setEnabled(false);
        });
        assertThat(api.get(gateway.path()).json())
                .containsEntry("name", "renamed in console")
                .containsEntry("enabled", false);
    }

    /** An administrator of this client only can write the text. Other administrators still see their gateways. */
    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void aStoredTimeThatNoAnswerCanShowIsLeftOut(String time) {
        Gateway gateway = realm.gateway("of another age " + time.replaceAll("\\D", ""));
        gateway.change(client -> client.getAttributes().put("pingone.gateway.created.at", time));
        assertThat(api.get(gateway.path()).hasStatus(200).json())
                .doesNotContainKey("createdAt")
                .containsKey("updatedAt");
        assertThat(Listing.members(api.get("/gateways"), "gateways", "id")).contains(gateway.id());
    }

    @Test
    void aClientThatIsNoGatewayIsNotFound() {
        String id = realm.application("no-gateway").id();
        ManagementError.NOT_FOUND.is(api.get("/gateways/" + id));
        ManagementError.NOT_FOUND.is(api.put("/gateways/" + id, Gateway.description("x")));
        ManagementError.NOT_FOUND.is(api.delete("/gateways/" + id));
        ManagementError.NOT_FOUND.is(api.post("/gateways/" + id + "/credentials"));
        realm.admin().clients().get(id).toRepresentation();
    }

    private Map<String, Object> expected(String id, String name) {
        return Map.of(
                "_links",
                Map.of(
                        "self", href("/gateways/" + id),
                        "environment", href(""),
                        "credentials", href("/gateways/" + id + "/credentials"),
                        "roleAssignments", href("/gateways/" + id + "/roleAssignments")),
                "id",
                id,
                "environment",
                Map.of("id", realm.id()),
                "name",
                name,
                "type",
                "PING_FEDERATE",
                "enabled",
                true,
                "applications",
                List.of());
    }

    private Map<String, Object> href(String path) {
        return Map.of("href", api.link(path));
    }

    /** The answer without its dates, after a check that they are dates. */
    private static Map<String, Object> stable(Answer answer) {
        Map<String, Object> json = new HashMap<>(answer.json());
        Instant created = Instant.parse((String) json.remove("createdAt"));
        Instant updated = Instant.parse((String) json.remove("updatedAt"));
        assertThat(updated).isAfterOrEqualTo(created);
        return json;
    }
}
