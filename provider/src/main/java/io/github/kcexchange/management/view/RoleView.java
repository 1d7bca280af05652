// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.management.environment.Environment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;

/**
 * A role of Keycloak, in the form of a role of PingOne.
 *
 * @param client the client id of a client role, or null for a realm role
 * @param permissions always empty; PingOne's SDK recognises a role by this member only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"_links", "id", "name", "description", "client", "applicableTo", "permissions"})
public record RoleView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("client") @Nullable String client,
        @JsonProperty("applicableTo") List<String> applicableTo,
        @JsonProperty("permissions") List<String> permissions) {

    public static RoleView of(RoleModel role, Links links) {
        return new RoleView(
                Links.named("self", links.role(role.getId())),
                role.getId(),
                role.getName(),
                role.getDescription(),
                role.getContainer() instanceof ClientModel client ? client.getClientId() : null,
                List.of(Environment.SCOPE_TYPE),
                List.of());
    }
}
