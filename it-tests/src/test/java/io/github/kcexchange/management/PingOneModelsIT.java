// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RoleRepresentation;

/** The answers have the members that the models of PingOne's Go SDK need, with the types that it decodes. */
@OnKeycloak
final class PingOneModelsIT {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** By model. A dot leads to a member of an object. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "Environment", List.of("id", "name", "type"),
            "Gateway", List.of("id", "environment.id", "name", "type", "enabled"),
            "GatewayCredential", List.of("id", "createdAt"),
            "GatewayRoleAssignment", List.of("id", "role.id", "scope.id", "scope.type", "environment.id", "readOnly"),
            "Role", List.of("id", "name", "applicableTo", "permissions"),
            "EntityArray", List.of("_links.self.href", "_embedded", "size"),
            "P1Error", List.of("id", "code", "message", "details"));

    private final TestRealm realm;
    private final ManagementApi api;
    private final Gateway gateway;
    private final String role;

    PingOneModelsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        this.gateway = realm.gateway("gateway");
        realm.admin().roles().create(new RoleRepresentation("auditor", "reads along", false));
        this.role = realm.admin().roles().get("auditor").toRepresentation().getId();
    }

    @Test
    void anEnvironment() {
        Map<?, ?> environment = has("Environment", api.get("").hasStatus(200).json());
        assertThat(environment.get("id")).asString().matches(UUID);
        assertThat(environment.get("type")).isIn("PRODUCTION", "SANDBOX");
        // A region or a licence of another type than the SDK's would be an error, an absent one is none.
        assertThat(api.get("").json()).doesNotContainKeys("license", "region");
    }

    /** The types of the SDK's list. It selects the model by the type. */
    @ParameterizedTest
    @ValueSource(strings = {"LDAP", "PING_FEDERATE", "PING_INTELLIGENCE", "API_GATEWAY_INTEGRATION", "RADIUS"})
    void aGateway(String type) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "of type " + type, "type", type, "enabled", true));
        body.put("description", "described");
        Answer created = api.post("/gateways", body).hasStatus(201);
        Map<?, ?> shown = has("Gateway", created.json());
        assertThat(shown.get("id")).asString().matches(UUID);
        assertThat(shown.get("type")).isEqualTo(type);
        assertThat(shown.get("enabled")).isEqualTo(true);
        assertThat(api.get("/gateways/" + shown.get("id")).json()).isEqualTo(created.json());
    }

    @Test
    void aCredentialHasTheJwtOnlyInTheAnswerThatCreatesIt() {
        Answer created = api.post(gateway.path() + "/credentials").hasStatus(201);
        Map<?, ?> shown = has("GatewayCredential", created.json());
        assertThat(shown.get("id")).asString().matches(UUID);
        assertThat(created.secret("credential").reveal().split("\\.").length).isEqualTo(3);
        Map<?, ?> read = has(
                "GatewayCredential",
                api.get(gateway.path() + "/credentials/" + shown.get("id"))
                        .hasStatus(200)
                        .json());
        assertThat(Instant.parse((String) read.get("createdAt"))).isBeforeOrEqualTo(Instant.now());
        assertThat(read.containsKey("credential")).isFalse();
        assertThat(read.containsKey("lastUsedAt")).as("never used").isFalse();
    }

    @Test
    void aRoleAssignment() {
        Map<String, Object> body = gateway.roleAssignment(role);
        Answer created = api.post(gateway.path() + "/roleAssignments", body).hasStatus(201);
        Map<?, ?> shown = has("GatewayRoleAssignment", created.json());
        assertThat(shown.get("role")).isEqualTo(body.get("role"));
        assertThat(shown.get("scope")).isEqualTo(body.get("scope"));
        assertThat(shown.get("readOnly")).isEqualTo(false);
    }

    /** The SDK decodes an element of a list as a role only if it has an array of permissions. */
    @Test
    void everyRoleOfTheListAndOneRole() {
        List<Map<?, ?>> roles = Listing.elements(api.outside("/roles"), "roles");
        assertThat(roles).hasSizeGreaterThan(10).allSatisfy(element -> {
            has("Role", element);
            assertThat(element.get("permissions")).isInstanceOf(List.class);
            assertThat(element.get("applicableTo")).isEqualTo(List.of("ENVIRONMENT"));
        });
        Map<?, ?> one = has("Role", api.outside("/roles/" + role).hasStatus(200).json());
        assertThat(one.get("permissions")).isInstanceOf(List.class);
        assertThat(roles).contains(one);
    }

    @Test
    void everyListHasItsSizeAndTheLinkOfItsNextPage() {
        realm.gateway("another gateway");
        for (String path : List.of(
                "/gateways", gateway.path() + "/credentials", gateway.path() + "/roleAssignments", "/trustedIssuers")) {
            Map<?, ?> list = has("EntityArray", api.get(path).hasStatus(200).json());
            assertThat(list.get("size")).isInstanceOf(Integer.class);
        }
        has("EntityArray", api.outside("/roles").hasStatus(200).json());
        Answer first = api.get("/gateways?limit=1").hasStatus(200);
        assertThat(Listing.link(first, "next")).asString().startsWith(api.link("/gateways?"));
    }

    @Test
    void everyError() {
        has("P1Error", api.get("/gateways/unknown").hasStatus(404).json());
        Map<?, ?> rejected =
                has("P1Error", api.post("/gateways", Map.of()).hasStatus(400).json());
        assertThat(((List<?>) rejected.get("details")))
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(
                                ((Map<?, ?>) detail).keySet().stream().map(String.class::cast))
                        .contains("code", "target", "message"));
    }

    /** Returns the object after the check of its required members. */
    private static Map<?, ?> has(String model, Map<?, ?> object) {
        for (String member : REQUIRED.get(model)) {
            Object value = object;
            for (String name : member.split("\\.")) {
                value = value instanceof Map<?, ?> parent ? parent.get(name) : null;
            }
            assertThat(value).as("%s.%s", model, member).isNotNull();
        }
        return object;
    }
}
