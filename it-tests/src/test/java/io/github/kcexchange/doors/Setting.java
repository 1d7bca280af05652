// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.authorization.PolicyEnforcementMode;
import org.keycloak.representations.idm.authorization.ResourceRepresentation;
import org.keycloak.representations.idm.authorization.ResourceServerRepresentation;

/**
 * A realm in which every door is open to an allowed token: an administrator with all rights, and clients whose
 * tokens have every audience. Only the token itself can be the cause of a rejection.
 *
 * @param admin administers the realm, and may read identity providers' tokens
 * @param portal the client that the administrator signs in to
 * @param restricted another client that the administrator signs in to, with a {@code may_act} for {@code next}
 * @param receiver Keycloak's own exchange is switched on for it; every token is addressed to it
 * @param next has the exchange; every token is addressed to it
 * @param app has the exchange, and no admin role
 * @param equal has the exchange, and the administrator's roles
 * @param gateway has the administrator's roles
 */
record Setting(
        TestRealm realm,
        Person admin,
        Application portal,
        Application restricted,
        Application receiver,
        Application next,
        Application app,
        Application equal,
        Gateway gateway) {

    static final String RECEIVER = "receiver";
    static final String NEXT = "next";
    static final String EQUAL = "equal";
    static final String PROVIDER = "provider";
    static final String RESOURCE = "resource";

    private static final String ADDRESSED = "addressed";

    static Setting in(TestRealm realm) {
        realm.change(representation -> representation.setAccessTokenLifespan(1800));
        addressed(realm);
        provider(realm);
        Setting setting = new Setting(
                realm,
                realm.person("admin"),
                realm.plainClient("portal", open()),
                realm.plainClient("restricted", open().andThen(mayAct(NEXT))),
                realm.plainClient(RECEIVER, open()),
                realm.application(NEXT, open()),
                realm.application("app", open().andThen(addressedTo("app"))),
                realm.application(EQUAL, open().andThen(addressedTo(EQUAL))),
                realm.gateway("gateway"));
        setting.admin.grant("realm-management", "realm-admin").grant("broker", "read-token");
        setting.equal.grant("realm-management", "realm-admin");
        setting.gateway.grant("realm-management", "realm-admin");
        return setting;
    }

    /** Puts every role of its user into its tokens, and is a resource server with one resource for all users. */
    static Consumer<ClientRepresentation> open() {
        return client -> {
            client.setFullScopeAllowed(true);
            client.setDefaultClientScopes(List.of("basic", "acr", "roles", ADDRESSED));
            client.setAuthorizationServicesEnabled(true);
            client.setProtocolMappers(new ArrayList<>());
            ResourceServerRepresentation authorization = new ResourceServerRepresentation();
            authorization.setPolicyEnforcementMode(PolicyEnforcementMode.PERMISSIVE);
            authorization.setResources(List.of(new ResourceRepresentation(RESOURCE)));
            client.setAuthorizationSettings(authorization);
        };
    }

    static Consumer<ClientRepresentation> addressedTo(String clientId) {
        return client -> client.getProtocolMappers().add(toClient(clientId));
    }

    static Consumer<ClientRepresentation> mayAct(String clientId) {
        return client -> client.getProtocolMappers().add(Mappers.mayAct("may act", clientId));
    }

    private static void addressed(TestRealm realm) {
        Mappers.scope(realm, ADDRESSED, toClient(RECEIVER), toClient(NEXT), toClient(EQUAL));
    }

    private static void provider(TestRealm realm) {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(PROVIDER);
        provider.setProviderId("oidc");
        provider.setEnabled(true);
        provider.setStoreToken(true);
        provider.setConfig(new HashMap<>(Map.of(
                "clientId",
                "c",
                "clientSecret",
                "s",
                "authorizationUrl",
                "https://id.example.org/auth",
                "tokenUrl",
                "https://id.example.org/token",
                "clientAuthMethod",
                "client_secret_post")));
        try (Response created = realm.admin().identityProviders().create(provider)) {
            if (created.getStatus() != 201) {
                throw new IllegalStateException("Identity provider: " + created.getStatus());
            }
        }
    }

    private static ProtocolMapperRepresentation toClient(String clientId) {
        return Mappers.mapper(
                "audience " + clientId,
                "oidc-audience-mapper",
                Map.of(
                        "included.client.audience",
                        clientId,
                        "access.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }
}
