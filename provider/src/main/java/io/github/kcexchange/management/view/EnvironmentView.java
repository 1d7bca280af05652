// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.management.environment.Environment;
import java.util.Map;

/** A realm in the form of a PingOne environment. */
@JsonPropertyOrder({"_links", "id", "name", "type"})
public record EnvironmentView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("type") String type) {

    /** Keycloak has no sandbox realms, so every realm has PingOne's other type. */
    private static final String PRODUCTION = "PRODUCTION";

    public static EnvironmentView of(Environment environment, Links links) {
        return new EnvironmentView(
                Links.named("self", links.environment(), "gateways", links.gateways(), "roles", links.roles()),
                environment.id(),
                environment.name(),
                PRODUCTION);
    }
}
