// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.client;

import io.github.kcexchange.setup.mapper.ExchangedTokenClaimMapper;
import io.github.kcexchange.setup.mapper.MayActMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * The protocol mappers of this extension in all tokens of a client. They restrict who may exchange the tokens, and
 * which claims an exchange requires. Keycloak's client registration replaces the mappers and the client scopes of a
 * client with those in the request. Its policies check what a client adds, and not what a client removes.
 */
final class ExtensionMappers {

    private static final Set<String> TYPES = Set.of(MayActMapper.ID, ExchangedTokenClaimMapper.ID);

    /** A mapper without its id. Keycloak finds the mapper to update by protocol and name. */
    private record Mapper(String protocol, String name, String type, Map<String, String> config) {}

    private ExtensionMappers() {}

    /**
     * Whether a request would add, change or remove such a mapper. Mappers and scopes stay as they are stored if the
     * request omits them.
     *
     * @param stored the stored client, or null if the client is new
     */
    static boolean areChangedBy(ClientRepresentation request, @Nullable ClientModel stored) {
        return changesMappers(request.getProtocolMappers(), stored)
                || (stored != null
                        && replacesScopes(request)
                        && removesScope(request.getDefaultClientScopes(), stored));
    }

    private static boolean changesMappers(
            @Nullable List<ProtocolMapperRepresentation> asked, @Nullable ClientModel stored) {
        if (asked == null) {
            return false;
        }
        Set<Mapper> before = stored == null ? Set.of() : of(stored);
        return !in(asked).equals(before);
    }

    /** Keycloak then removes every scope that the request does not have. */
    private static boolean replacesScopes(ClientRepresentation request) {
        return request.getDefaultClientScopes() != null || request.getOptionalClientScopes() != null;
    }

    /** Whether a default scope with such a mapper is removed, or becomes an optional one. */
    private static boolean removesScope(@Nullable List<String> asked, ClientModel stored) {
        Map<String, ClientScopeModel> scopes = stored.getClientScopes(true);
        return scopes.entrySet().stream()
                .filter(scope -> asked == null || !asked.contains(scope.getKey()))
                .anyMatch(scope -> !of(scope.getValue()).isEmpty());
    }

    private static Set<Mapper> in(List<ProtocolMapperRepresentation> mappers) {
        return among(mappers.stream().filter(Objects::nonNull).map(ExtensionMappers::mapper));
    }

    private static Set<Mapper> of(ProtocolMapperContainerModel owner) {
        return among(owner.getProtocolMappersStream()
                .map(ModelToRepresentation::toRepresentation)
                .map(ExtensionMappers::mapper));
    }

    /** A request can leave out each member. */
    private static Mapper mapper(ProtocolMapperRepresentation mapper) {
        return new Mapper(
                Objects.requireNonNullElse(mapper.getProtocol(), ""),
                Objects.requireNonNullElse(mapper.getName(), ""),
                Objects.requireNonNullElse(mapper.getProtocolMapper(), ""),
                Objects.requireNonNullElse(mapper.getConfig(), Map.of()));
    }

    private static Set<Mapper> among(Stream<Mapper> mappers) {
        return mappers.filter(mapper -> TYPES.contains(mapper.type())).collect(Collectors.toSet());
    }
}
