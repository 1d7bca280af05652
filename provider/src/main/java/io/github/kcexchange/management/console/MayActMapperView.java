// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.application.MayActMapping;
import org.jspecify.annotations.Nullable;

/**
 * A mapper that writes {@code may_act}, with the client that it names. Either {@code client} or {@code clientScope} is
 * present and is the owner of the mapper.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "name", "actor", "client", "clientScope"})
record MayActMapperView(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("actor") @Nullable String actor,
        @JsonProperty("client") @Nullable Client client,
        @JsonProperty("clientScope") @Nullable ClientScope clientScope) {

    /** A client with its UUID and its client id. */
    @JsonPropertyOrder({"id", "clientId"})
    record Client(
            @JsonProperty("id") String id,
            @JsonProperty("clientId") String clientId) {}

    /** A client scope with its id and name. */
    @JsonPropertyOrder({"id", "name"})
    record ClientScope(
            @JsonProperty("id") String id,
            @JsonProperty("name") String name) {}

    static MayActMapperView of(MayActMapping mapping) {
        return new MayActMapperView(
                mapping.id(),
                mapping.name(),
                mapping.actor(),
                mapping.owner() instanceof MayActMapping.OfClient client
                        ? new Client(client.id(), client.name())
                        : null,
                mapping.owner() instanceof MayActMapping.OfClientScope scope
                        ? new ClientScope(scope.id(), scope.name())
                        : null);
    }
}
