// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.application.ApplicationClient;
import io.github.kcexchange.application.ReachableTarget;
import io.github.kcexchange.issuer.AssignedAliases;
import io.github.kcexchange.management.view.Link;
import io.github.kcexchange.management.view.Links;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;

/**
 * A client that has the exchange switched on. It is read-only here, since Keycloak's own Admin API changes clients.
 *
 * @param trustedIssuers the aliases of the trusted issuers that are assigned to the client
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "_links",
    "id",
    "clientId",
    "name",
    "enabled",
    "confidential",
    "acceptedAudiences",
    "targets",
    "trustedIssuers"
})
record ApplicationView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("id") String id,
        @JsonProperty("clientId") String clientId,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("enabled") boolean enabled,
        @JsonProperty("confidential") boolean confidential,
        @JsonProperty("acceptedAudiences") List<String> acceptedAudiences,
        @JsonProperty("targets") List<Target> targets,
        @JsonProperty("trustedIssuers") List<String> trustedIssuers) {

    /**
     * A target that the client can reach.
     *
     * @param audience the audience of a token
     * @param scope the client scope whose mapper adds the audience, or null if the client's own mapper does
     * @param optional true if the client must request that scope, null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audience", "scope", "optional"})
    record Target(
            @JsonProperty("audience") String audience,
            @JsonProperty("scope") @Nullable String scope,
            @JsonProperty("optional") @Nullable Boolean optional) {

        static Target of(ReachableTarget target) {
            return new Target(target.audience(), target.scope(), target.optional() ? Boolean.TRUE : null);
        }
    }

    static ApplicationView of(ClientModel client, Links links) {
        String name = client.getName();
        return new ApplicationView(
                Links.named("self", links.client(client.getId()), "environment", links.environment()),
                client.getId(),
                client.getClientId(),
                name == null || name.isBlank() ? null : name,
                client.isEnabled(),
                ApplicationClient.isConfidential(client),
                ApplicationClient.furtherAudiences(client),
                ReachableTarget.of(client).stream().map(Target::of).toList(),
                AssignedAliases.of(client).aliases());
    }
}
