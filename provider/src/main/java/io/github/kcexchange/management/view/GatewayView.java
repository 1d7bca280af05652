// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.management.environment.Environment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gateway in answers and admin events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "_links",
    "id",
    "environment",
    "name",
    "description",
    "type",
    "enabled",
    "applications",
    "createdAt",
    "updatedAt",
    "_embedded"
})
public record GatewayView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("id") String id,
        @JsonProperty("environment") Id environment,
        @JsonProperty("name") String name,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("type") GatewayType type,
        @JsonProperty("enabled") boolean enabled,
        @JsonProperty("applications") List<String> applications,
        @JsonProperty("createdAt") @Nullable String createdAt,
        @JsonProperty("updatedAt") @Nullable String updatedAt,
        @JsonProperty("_embedded") @Nullable Map<String, List<CredentialView>> embedded) {

    public static GatewayView of(Gateway gateway, Environment environment, Links links) {
        return new GatewayView(
                Links.named(
                        "self", links.gateway(gateway.id()),
                        "environment", links.environment(),
                        "credentials", links.credentials(gateway.id()),
                        "roleAssignments", links.roleAssignments(gateway.id())),
                gateway.id(),
                new Id(environment.id()),
                gateway.name(),
                gateway.description(),
                gateway.type(),
                gateway.enabled(),
                gateway.applications().entries(),
                Timestamps.format(gateway.createdAt().instant()),
                Timestamps.format(gateway.updatedAt().instant()),
                null);
    }

    /** Returns this view with the gateway's credentials included. */
    public GatewayView with(List<CredentialView> credentials) {
        return new GatewayView(
                links,
                id,
                environment,
                name,
                description,
                type,
                enabled,
                applications,
                createdAt,
                updatedAt,
                Map.of("credentials", credentials));
    }
}
