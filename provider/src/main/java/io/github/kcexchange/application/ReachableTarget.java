// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;

/**
 * An audience that a client's access tokens can have, according to Keycloak's own mapper {@code oidc-audience-mapper}.
 *
 * @param audience a client id, or a custom audience that an administrator entered
 * @param scope the client scope whose mapper adds the audience, or null if the client's own mapper does
 * @param optional whether the client must request that scope
 */
public record ReachableTarget(String audience, @Nullable String scope, boolean optional) {

    private static final Comparator<ReachableTarget> ORDER = Comparator.comparing(ReachableTarget::audience)
            .thenComparing(ReachableTarget::scope, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ReachableTarget::optional);

    /** Returns all audiences that a client can reach, in order. */
    public static List<ReachableTarget> of(ClientModel client) {
        return Stream.of(
                        audiences(client).map(audience -> new ReachableTarget(audience, null, false)),
                        of(client.getClientScopes(true), false),
                        of(client.getClientScopes(false), true))
                .flatMap(targets -> targets)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private static Stream<ReachableTarget> of(Map<String, ClientScopeModel> scopes, boolean optional) {
        return scopes.values().stream()
                .flatMap(scope ->
                        audiences(scope).map(audience -> new ReachableTarget(audience, scope.getName(), optional)));
    }

    private static Stream<String> audiences(ProtocolMapperContainerModel mappers) {
        return mappers.getProtocolMappersStream()
                .filter(mapper -> AudienceProtocolMapper.PROVIDER_ID.equals(mapper.getProtocolMapper()))
                .filter(OIDCAttributeMapperHelper::includeInAccessToken)
                .flatMap(mapper -> audienceOf(mapper).stream());
    }

    /** The client has priority over the custom audience, as in the mapper itself. */
    private static Optional<String> audienceOf(ProtocolMapperModel mapper) {
        Map<String, String> config = mapper.getConfig();
        return Optional.ofNullable(config.get(AudienceProtocolMapper.INCLUDED_CLIENT_AUDIENCE))
                .or(() -> Optional.ofNullable(config.get(AudienceProtocolMapper.INCLUDED_CUSTOM_AUDIENCE)))
                .filter(audience -> !audience.isBlank());
    }
}
