// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Keycloak's mapper of roles also writes the claims that Keycloak's other mappers may not write. They are second
 * members of the token.
 */
@OnKeycloak
final class RoleMapperIT {
    /** A name that is also a time, in the year 2286. */
    private static final String NUMBER = "9999999999";

    private final TestRealm realm;
    private final Scene scene;

    RoleMapperIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @ParameterizedTest
    @ValueSource(strings = {Form.ACCESS_TOKEN, Form.ID_TOKEN})
    void writesNoClaimThatTheExchangeDecides(String requested) {
        Application mapping = mappingEveryClaim("of-" + requested.substring(requested.lastIndexOf(':') + 1));
        give(scene.alice().admin(), mapping, NUMBER);
        assertThat(payload(scene.alice().logIn(mapping, "openid").accessToken()))
                .as("the mapper writes a second member")
                .contains("\"jti\":\"" + NUMBER + "\"");

        Form form = Exchange.impersonation(scene.forAddress())
                .with("scope", "openid b.read")
                .with("requested_token_type", requested);
        Secret issued = Exchange.by(mapping, form).token();
        assertThat(Jwt.of(issued).text("jti")).endsWith(".application");
        assertThat(Json.text(Jwt.of(issued).payload())).doesNotContain(NUMBER);
    }

    @Test
    void introspectionShowsNoClaimThatTheExchangeDecided() {
        Application mapping = mappingEveryClaim("introspected");
        give(scene.alice().admin(), mapping, NUMBER);
        Form form = Exchange.impersonation(scene.forAddress()).with("scope", "b.read");
        Secret issued = Exchange.by(mapping, form).token();
        Map<String, Object> shown = scene.reader().introspect(issued);
        assertThat(shown).containsEntry("active", true);
        assertThat(Json.text(shown)).doesNotContain(NUMBER);
    }

    @Test
    void writesNoClaimThatTheExchangeOfAGatewayDecides() {
        Application mapping = mappingEveryClaim("of-gateway");
        Gateway gateway = realm.gateway("gateway");
        give(gateway.serviceAccountUser(), mapping, NUMBER);
        Jwt issued = Exchange.by(mapping, gateway.credential().form()).jwt();
        assertThat(issued.text("jti")).endsWith(".gateway");
        assertThat(Json.text(issued.payload())).doesNotContain(NUMBER);
    }

    /** The tokens of the first client show that the second one is rejected for its id only. */
    @Test
    void statesNoExchange() {
        Application harmless = signingInWithId("harmless", "a");
        Secret own = scene.alice().logIn(harmless, "openid").accessToken();
        assertThat(payload(own)).contains("\"jti\":\"onrtte:a\"");
        Exchange.by(harmless, Exchange.impersonation(own)).token();

        Application forging = signingInWithId("forging", "a.application");
        Secret forged = scene.alice().logIn(forging, "openid").accessToken();
        assertThat(payload(forged)).contains("\"jti\":\"onrtte:a.application\"");
        Exchange.by(forging, Exchange.impersonation(forged)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    private Application mappingEveryClaim(String clientId) {
        Stream<ProtocolMapperRepresentation> texts = Stream.of(
                        "jti", "iss", "sub", "aud", "azp", "typ", "scope", "nonce", "sid", "acr")
                .map(claim -> role(clientId, claim, "String", ""));
        Stream<ProtocolMapperRepresentation> numbers =
                Stream.of("exp", "iat", "auth_time").map(claim -> role(clientId, claim, "long", ""));
        Application mapping = mapping(clientId, Stream.concat(texts, numbers).toList());
        mapping.admin().roles().create(new RoleRepresentation(NUMBER, null, false));
        return mapping;
    }

    /** A client whose tokens for Alice have this id behind the beginning of an id of Keycloak's. */
    private Application signingInWithId(String clientId, String id) {
        Application mapping = mapping(clientId, List.of(role(clientId, "jti", "String", "onrtte:")));
        mapping.admin().roles().create(new RoleRepresentation(id, null, false));
        give(scene.alice().admin(), mapping, id);
        return mapping;
    }

    private Application mapping(String clientId, List<ProtocolMapperRepresentation> mappers) {
        return realm.application(
                clientId,
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(mappers)));
    }

    private static void give(UserResource user, Application owner, String role) {
        user.roles()
                .clientLevel(owner.id())
                .add(List.of(owner.admin().roles().get(role).toRepresentation()));
    }

    /** The text, because the parser of the tests accepts no second member. */
    private static String payload(Secret token) {
        String encoded = token.reveal().split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    /** Keycloak's mapper that writes the user's role of that client as a claim. */
    private static ProtocolMapperRepresentation role(String clientId, String claim, String type, String prefix) {
        return Mappers.mapper(
                "role as " + claim,
                "oidc-usermodel-client-role-mapper",
                Map.of(
                        "claim.name",
                        claim,
                        "jsonType.label",
                        type,
                        "multivalued",
                        "false",
                        "usermodel.clientRoleMapping.clientId",
                        clientId,
                        "usermodel.clientRoleMapping.rolePrefix",
                        prefix,
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }
}
