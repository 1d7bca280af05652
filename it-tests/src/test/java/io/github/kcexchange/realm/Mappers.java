// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Protocol mappers, and client scopes that have some. */
public final class Mappers {

    private Mappers() {}

    /** The id of a new client scope. */
    public static String scope(TestRealm realm, String name, ProtocolMapperRepresentation... mappers) {
        ClientScopeRepresentation scope = new ClientScopeRepresentation();
        scope.setName(name);
        scope.setProtocol("openid-connect");
        scope.setProtocolMappers(List.of(mappers));
        try (Response created = realm.admin().clientScopes().create(scope)) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }

    public static ProtocolMapperRepresentation toClient(String clientId) {
        return mapper(
                "to " + clientId,
                "oidc-audience-mapper",
                Map.of("included.client.audience", clientId, "access.token.claim", "true"));
    }

    public static ProtocolMapperRepresentation toText(String audience) {
        return mapper(
                "to " + audience,
                "oidc-audience-mapper",
                Map.of("included.custom.audience", audience, "access.token.claim", "true"));
    }

    public static ProtocolMapperRepresentation notInAccessTokens(String audience) {
        return mapper(
                "not to " + audience,
                "oidc-audience-mapper",
                Map.of("included.custom.audience", audience, "id.token.claim", "true"));
    }

    public static ProtocolMapperRepresentation mayAct(String name, String clientId) {
        return mapper(name, "pingone-may-act-mapper", Map.of("may.act.client.id", clientId));
    }

    /** Keycloak's mapper that writes the same text into every token. */
    public static ProtocolMapperRepresentation claim(String name, String text) {
        return claim(name, text, "String");
    }

    /** The same for a claim that is not a text. */
    public static ProtocolMapperRepresentation jsonClaim(String name, String json) {
        return claim(name, json, "JSON");
    }

    private static ProtocolMapperRepresentation claim(String name, String value, String type) {
        return mapper(
                "claim " + name,
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name",
                        name,
                        "claim.value",
                        value,
                        "jsonType.label",
                        type,
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    public static ProtocolMapperRepresentation mapper(String name, String type, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        mapper.setConfig(new HashMap<>(config));
        return mapper;
    }
}
