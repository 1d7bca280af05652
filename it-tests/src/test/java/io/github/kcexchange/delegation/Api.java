// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A custom resource in PingOne's terms: an audience, and the one scope that leads to it. */
record Api(String audience, String scope) {
    static final Api ADDRESS = new Api("https://api.example.com/a", "a.crud");
    static final Api BUZZER = new Api("https://api.example.com/b", "b.read");
    static final Api GOODIES = new Api("https://api.example.com/g", "g.crud");
    static final Api DOB = new Api("https://api.example.com/d", "d.read");
    static final Api E_FLYERS = new Api("https://api.example.com/e", "e.crud");
    static final Api ZING = new Api("https://api.example.com/z", "z.read");

    /** Creates the client scope. */
    Api in(TestRealm realm, ProtocolMapperRepresentation... mappers) {
        ClientScopeRepresentation made = new ClientScopeRepresentation();
        made.setName(scope);
        made.setProtocol("openid-connect");
        made.setAttributes(Map.of("include.in.token.scope", "true"));
        made.setProtocolMappers(
                Stream.concat(Stream.of(toAudience()), Stream.of(mappers)).toList());
        try (Response created = realm.admin().clientScopes().create(made)) {
            if (created.getStatus() != 201) {
                throw new IllegalStateException("Client scope: " + created.getStatus());
            }
        }
        return this;
    }

    /** Creates the client scope. Only this client may exchange tokens that have it. */
    Api in(TestRealm realm, String mayAct) {
        return in(realm, mayAct(mayAct));
    }

    private ProtocolMapperRepresentation toAudience() {
        return mapper(
                "oidc-audience-mapper",
                Map.of(
                        "included.custom.audience",
                        audience,
                        "access.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    static ProtocolMapperRepresentation mayAct(String clientId) {
        return mapper("pingone-may-act-mapper", Map.of("may.act.client.id", clientId));
    }

    static ProtocolMapperRepresentation mapper(String type, Map<String, String> config) {
        return Mappers.mapper(type + config.getOrDefault("claim.name", ""), type, config);
    }

    static String[] audiences(List<Api> apis) {
        return apis.stream().map(Api::audience).toArray(String[]::new);
    }
}
