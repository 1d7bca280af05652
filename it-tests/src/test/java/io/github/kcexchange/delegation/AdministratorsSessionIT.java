// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** Tokens of a session that an administrator opened as another user ("Impersonate" in the console). */
@OnKeycloak
final class AdministratorsSessionIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Application portal;
    private final Application app;
    private final Person bob;

    AdministratorsSessionIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.portal = realm.application(
                "portal",
                Clients.signingIn()
                        .andThen(Clients.reaching(Api.ADDRESS, Api.GOODIES))
                        .andThen(Clients.attribute("standard.token.exchange.enabled", "true"))
                        .andThen(client -> client.setOptionalClientScopes(
                                List.of(Api.ADDRESS.scope(), Api.GOODIES.scope(), "offline_access"))));
        this.app = realm.application(
                "app",
                Clients.signingIn()
                        .andThen(Clients.reaching(Api.BUZZER))
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(Clients.attribute(Application.EXCHANGE_ENABLED, "true")));
        this.bob = realm.person("bob");
    }

    @Test
    void theUsersOwnSessionIsExchanged() {
        Secret own = new Browser(realm).signIn(bob, portal, "openid a.crud").accessToken();
        Exchange.by(app, Exchange.impersonation(own)).token();
    }

    @Test
    void anAccessTokenOfAnAdministratorsSessionIsNoSubjectToken() {
        Secret token = opened(portal, "openid a.crud").accessToken();
        Exchange asked = Exchange.by(app, Exchange.impersonation(token).with("scope", "b.read"));
        asked.isRejected(Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
        assertThat(asked.event().getUserId()).isEqualTo(bob.id());
        assertThat(asked.event().getSessionId()).isEqualTo(Jwt.of(token).text("sid"));
        assertThat(asked.event().getDetails())
                .containsEntry("exchange_mode", "impersonation")
                .containsEntry("subject_token_client_id", "portal");
    }

    @Test
    void anIdTokenOfAnAdministratorsSessionIsNoSubjectToken() {
        Secret idToken = opened(app, "openid").secret("id_token");
        Exchange.by(app, Form.exchange(idToken, Form.ID_TOKEN))
                .isRejected(Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
    }

    @Test
    void aTokenOfAnOfflineSessionDerivedFromItIsNoSubjectToken() {
        Answer offline = opened(portal, "openid a.crud offline_access");
        Exchange.by(app, Exchange.impersonation(offline.accessToken()))
                .isRejected(Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
        assertThat(bob.admin().getUserSessions())
                .extracting(UserSessionRepresentation::getId)
                .doesNotContain(Jwt.of(offline.accessToken()).text("sid"));
        Form refresh = Form.empty()
                .with("grant_type", "refresh_token")
                .with("refresh_token", offline.secret("refresh_token").reveal());
        Secret refreshed =
                realm.token(Prefix.KEYCLOAK).post(refresh, portal.basic()).accessToken();
        Exchange.by(app, Exchange.impersonation(refreshed)).isRejected(Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
    }

    @Test
    void keycloaksOwnExchangeDoesNotHideTheAdministratorsSession() {
        Secret token = opened(portal, "openid a.crud").accessToken();
        Form form = Exchange.impersonation(token).with("scope", "a.crud");
        Secret exchanged =
                realm.token(Prefix.KEYCLOAK).post(form, portal.basic()).accessToken();
        assertThat(Jwt.of(exchanged).text("jti")).isNotEqualTo(Jwt.of(token).text("jti"));
        Exchange.by(app, Exchange.impersonation(exchanged)).isRejected(Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
    }

    @Test
    void aMayActInTheTokenChangesNothing() {
        Secret token = opened(portal, "openid g.crud").accessToken();
        assertThat(Jwt.of(token).claim("may_act")).isEqualTo(Map.of("sub", Scene.GOODIES, "client_id", Scene.GOODIES));
        Exchange.by(scene.goodies(), Exchange.impersonation(token))
                .isRejected(Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
        Form form = Exchange.delegation(token, scene.goodies().clientCredentials());
        Exchange.by(scene.goodies(), form).isRejected(Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
    }

    @Test
    void anAccessTokenOfAnAdministratorsSessionIsNoActorToken() {
        Secret token = opened(app, "openid").accessToken();
        Exchange asked = Exchange.by(app, Exchange.delegation(scene.forAddress(), token));
        asked.isRejected(Problem.ACTOR_SESSION_OPENED_BY_ADMINISTRATOR);
        assertThat(asked.event().getDetails())
                .containsEntry("exchange_mode", "delegation")
                .containsEntry("actor", "app")
                .containsEntry("actor_id", bob.id());
    }

    @Test
    void anIdTokenOfAnAdministratorsSessionIsNoActorToken() {
        Secret idToken = opened(app, "openid").secret("id_token");
        Form form = Exchange.impersonation(scene.forAddress())
                .with("actor_token", idToken.reveal())
                .with("actor_token_type", Form.ID_TOKEN);
        Exchange.by(app, form).isRejected(Problem.ACTOR_SESSION_OPENED_BY_ADMINISTRATOR);
    }

    /** The token response of a client that an administrator signs in to as Bob. */
    private Answer opened(Application application, String scope) {
        Answer signIn = new Browser(realm).signInAsImpersonated(bob, application, scope);
        assertThat(Jwt.of(signIn.accessToken()).text("sub")).isEqualTo(bob.id());
        return signIn;
    }
}
