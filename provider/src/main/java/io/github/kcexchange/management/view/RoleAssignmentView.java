// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.management.environment.Environment;
import java.util.Map;
import org.keycloak.models.RoleModel;

/** A role that is assigned to a gateway's service account. The id of the assignment is the id of the role. */
@JsonPropertyOrder({"_links", "id", "environment", "gateway", "role", "scope", "readOnly"})
public record RoleAssignmentView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("id") String id,
        @JsonProperty("environment") Id environment,
        @JsonProperty("gateway") Id gateway,
        @JsonProperty("role") Id role,
        @JsonProperty("scope") Scope scope,
        @JsonProperty("readOnly") boolean readOnly) {

    /**
     * The scope of the role.
     *
     * @param id the id of the environment
     * @param type always {@link Environment#SCOPE_TYPE}
     */
    @JsonPropertyOrder({"id", "type"})
    record Scope(
            @JsonProperty("id") String id,
            @JsonProperty("type") String type) {}

    public static RoleAssignmentView of(RoleModel role, Gateway gateway, Environment environment, Links links) {
        return new RoleAssignmentView(
                Links.named(
                        "self", links.roleAssignment(gateway.id(), role.getId()),
                        "environment", links.environment(),
                        "gateway", links.gateway(gateway.id()),
                        "role", links.role(role.getId())),
                role.getId(),
                new Id(environment.id()),
                new Id(gateway.id()),
                new Id(role.getId()),
                new Scope(environment.id(), Environment.SCOPE_TYPE),
                false);
    }
}
