// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * A user with a transient session, which lasts for one request only: the user's token comes from the jwt-bearer grant
 * (RFC 7523).
 */
@OnKeycloak
final class SessionlessUserIT {
    private static final String PARTNER = "https://partner.example";

    private final TestRealm realm;
    private final RealmKey key;
    private final Scene scene;
    private final Application bearing;
    private final RSAKey partner = Forger.ownKey();

    SessionlessUserIT(TestRealm realm) throws Exception {
        this.realm = realm;
        this.key = RealmKey.importedInto(realm);
        this.scene = Scene.in(realm);
        this.bearing = realm.application(
                "bearing",
                Scene.signingInByPassword()
                        .andThen(Clients.attribute("oauth2.jwt.authorization.grant.enabled", "true"))
                        .andThen(Clients.attribute("oauth2.jwt.authorization.grant.idp", "partner")));
        trustPartner();
        FederatedIdentityRepresentation known = new FederatedIdentityRepresentation();
        known.setUserId("alice-at-partner");
        known.setUserName("alice");
        try (Response linked = scene.alice().admin().addFederatedIdentity("partner", known)) {
            assertThat(linked.getStatus()).isEqualTo(204);
        }
    }

    private void trustPartner() throws Exception {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias("partner");
        provider.setProviderId("jwt-authorization-grant");
        provider.setEnabled(true);
        provider.setConfig(Map.of(
                "issuer",
                PARTNER,
                "useJwksUrl",
                "false",
                "publicKeySignatureVerifier",
                Base64.getEncoder().encodeToString(partner.toRSAPublicKey().getEncoded())));
        try (Response created = realm.admin().identityProviders().create(provider)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
    }

    @Test
    void isASubject() {
        Secret token = token("openid a.crud");
        assertThat(Jwt.of(token).payload())
                .doesNotContainKey("sid")
                .containsEntry("sub", scene.alice().id());
        Form form = Exchange.impersonation(token).with("scope", "b.read");
        Secret issued = Exchange.by(scene.address(), form).token();
        assertThat(Jwt.of(issued).payload())
                .doesNotContainKey("sid")
                .containsEntry("sub", scene.alice().id());
        assertThat(scene.reader().sees(issued)).isTrue();
        realm.change(r -> r.setNotBefore((int) Instant.now().getEpochSecond() + 1));
        try {
            assertThat(scene.reader().sees(issued)).isFalse();
            Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            realm.change(r -> r.setNotBefore(0));
        }
    }

    /** CIBA sends such a token to the authentication server, before the user agrees. */
    @Test
    void isNoSubjectOfATokenWhoseIdDoesNotSayThatItHasNoSession() {
        Forger genuine = Forger.of(token("openid a.crud"));
        String id = UUID.randomUUID().toString();
        Secret channel = genuine.claim("jti", id).signedBy(key.pair());
        Exchange.by(scene.address(), Exchange.impersonation(channel).with("scope", "b.read"))
                .isRejected(Problem.SUBJECT_TOKEN_INVALID);
        Secret access = genuine.claim("jti", "trrtna:" + id).signedBy(key.pair());
        Exchange.by(scene.address(), Exchange.impersonation(access).with("scope", "b.read"))
                .token();
    }

    /** Keycloak looks up the user of such a token by its {@code sub}. */
    @ParameterizedTest
    @ValueSource(strings = {Form.ACCESS_TOKEN, Form.ID_TOKEN})
    void noMapperNamesAnotherUser(String requested) {
        String kind = requested.substring(requested.lastIndexOf(':') + 1);
        String dave = realm.person("dave-" + kind).id();
        Application posing = realm.application(
                "posing-" + kind,
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(List.of(
                                Mappers.claim("sub", dave),
                                Mappers.claim("sid", "forged"),
                                Mappers.claim("azp", Scene.ADDRESS)))));
        Form form = Exchange.impersonation(token("openid a.crud")).with("scope", "openid b.read");
        Jwt issued = Exchange.by(posing, form.with("requested_token_type", requested))
                .jwt();
        assertThat(issued.payload())
                .doesNotContainKey("sid")
                .containsEntry("sub", scene.alice().id())
                .containsEntry("azp", posing.clientId());
    }

    /** Keycloak runs the mappers again to introspect a token. */
    @Test
    void introspectionShowsNoOtherUserAndNoOtherApplication() {
        Application posing = realm.application(
                "posing-shown",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(
                                List.of(Mappers.claim("sub", "forged"), Mappers.claim("azp", Scene.ADDRESS)))));
        Form form = Exchange.impersonation(token("openid a.crud")).with("scope", "b.read");
        assertThat(scene.reader().introspect(Exchange.by(posing, form).token()))
                .containsEntry("sub", scene.alice().id())
                .containsEntry("azp", posing.clientId())
                .containsEntry("client_id", posing.clientId());
    }

    @Test
    void isASubjectForWhomAnotherActs() {
        Form form = Exchange.delegation(token("openid g.crud"), scene.goodies().clientCredentials());
        Jwt issued = Exchange.by(scene.goodies(), form.with("scope", "d.read")).jwt();
        assertThat(issued.text("sub")).isEqualTo(scene.alice().id());
        assertThat(issued.claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
        assertThat(issued.payload()).doesNotContainKey("sid");
    }

    private Secret token(String scope) {
        long now = Instant.now().getEpochSecond();
        Secret assertion = new Forger(
                        Map.of("alg", "RS256", "typ", "JWT"),
                        Map.of(
                                "iss",
                                PARTNER,
                                "sub",
                                "alice-at-partner",
                                "aud",
                                realm.issuer().toString(),
                                "jti",
                                UUID.randomUUID().toString(),
                                "iat",
                                now,
                                "exp",
                                now + 60))
                .signedBy(partner);
        Form form = Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .with("assertion", assertion.reveal())
                .with("scope", scope);
        return realm.token(Prefix.KEYCLOAK).post(form, bearing.basic()).accessToken();
    }
}
