// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientInitialAccessCreatePresentation;

/** A client that was registered dynamically can have mappers, and Keycloak lets it choose some of their claims. */
@OnKeycloak
final class RegisteredClientIT {
    private final TestRealm realm;
    private final Scene scene;

    RegisteredClientIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "act.sub"})
    void itsMappersCannotNameActors(String claim) {
        Application registered = registered("registered-" + claim, claim);
        Answer signIn = scene.alice().logIn(registered, "openid");
        assertThat(Jwt.of(signIn.accessToken()).payload()).doesNotContainKey("act");
        assertThat(scene.reader().introspect(signIn.accessToken()))
                .containsEntry("active", true)
                .doesNotContainKey("act");
    }

    @Test
    void theMapperIsReallyThere() {
        Application registered = registered("registered-other", "other.sub");
        Secret token = scene.alice().logIn(registered, "openid").accessToken();
        assertThat(Jwt.of(token).claim("other")).isEqualTo(Map.of("sub", "alice"));
    }

    /** By Keycloak's client registration with an initial access token, with a mapper that its policies allow. */
    private Application registered(String clientId, String claim) {
        Secret secret = Secret.of("registered-secret-" + clientId);
        var access = realm.admin().clientInitialAccess().create(new ClientInitialAccessCreatePresentation(600, 1));
        Map<String, Object> client = Map.of(
                "clientId",
                clientId,
                "secret",
                secret.reveal(),
                "publicClient",
                false,
                "directAccessGrantsEnabled",
                true,
                "redirectUris",
                List.of(Clients.CALLBACK),
                "protocolMappers",
                List.of(Map.of(
                        "name",
                        "mine",
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-usermodel-property-mapper",
                        "config",
                        Map.of(
                                "user.attribute",
                                "username",
                                "claim.name",
                                claim,
                                "jsonType.label",
                                "String",
                                "access.token.claim",
                                "true",
                                "introspection.token.claim",
                                "true"))));
        URI registration =
                URI.create(realm.server().url() + "/realms/" + realm.name() + "/clients-registrations/default");
        Answer created = Http.call("POST", registration)
                .bearer(Secret.of(access.getToken()))
                .json(client)
                .send();
        created.hasStatus(201);
        return new Application(realm, (String) created.json().get("id"), clientId, secret);
    }
}
