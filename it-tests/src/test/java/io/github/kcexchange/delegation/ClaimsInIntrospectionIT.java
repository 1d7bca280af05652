// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Introspection shows the claims of the token that an application's exchange issued, as the token has them. */
@OnKeycloak
final class ClaimsInIntrospectionIT {
    private final TestRealm realm;
    private final Scene scene;

    ClaimsInIntrospectionIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @Test
    void showsTheClaimsOfADelegatedTokenAsTheTokenHasThem() {
        showsTheTokensClaims(scene.delegated());
    }

    @Test
    void showsTheClaimsOfATokenWithMayAct() {
        showsTheTokensClaims(scene.forGoodies());
    }

    @Test
    void showsTheClaimsOfAnImpersonationAsTheTokenHasThem() {
        showsTheTokensClaims(Exchange.by(scene.address(), scene.impersonation()).token());
    }

    @Test
    void showsTheClaimsOfANarrowedTokenAsTheTokenHasThem() {
        Application wide = realm.application("wide", Clients.reaching(Api.BUZZER, Api.DOB));
        Secret own = scene.alice().logIn(wide, "openid").accessToken();
        Form form = Exchange.impersonation(own).with("scope", "b.read d.read").with("audience", Api.BUZZER.audience());
        Secret narrow = Exchange.by(wide, form).token();
        showsTheTokensClaims(narrow);
        assertThat(scene.reader().introspect(narrow)).containsEntry("aud", Api.BUZZER.audience());
    }

    @Test
    void showsTheGatewayOfATokenThatWasExchangedTwice() {
        Application first = realm.application("first", Clients.reaching(Api.ADDRESS));
        Credential credential = realm.gateway("gateway").credential();
        Form seed = Form.gatewayExchange(credential.token()).with("scope", "a.crud");
        Secret gateways = Exchange.by(first, seed).token();
        Secret issued = scene.asAddress(gateways).token();
        assertThat(Jwt.of(issued).claim("gateway_credential_id")).isEqualTo(credential.id());
        assertThat(Jwt.of(issued).claim("gateway_id"))
                .isEqualTo(credential.gateway().id());
        assertThat(Jwt.of(issued).text("sub")).isEqualTo(Jwt.of(gateways).text("sub"));
        assertThat(Jwt.of(issued).number("exp"))
                .isLessThanOrEqualTo(Jwt.of(gateways).number("exp"));
        showsTheTokensClaims(issued);
        credential.delete();
        assertThat(scene.reader().sees(issued)).isFalse();
        Exchange.by(scene.address(), Exchange.impersonation(gateways)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** Keycloak's mapper writes the level of a sign-in with a password, because the exchange is no sign-in. */
    @Test
    void showsTheSignInOfTheSubjectToken() {
        Browser browser = new Browser(realm);
        browser.signIn(realm.person("erin"), door("front-door"), "openid");
        Secret own = browser.signInBySession(door("back-door"), "openid a.crud").accessToken();
        assertThat(Jwt.of(own).text("acr")).isEqualTo("0");
        Secret issued = scene.asAddress(own).token();
        assertThat(Jwt.of(issued).text("acr")).isEqualTo("0");
        showsTheTokensClaims(issued);
    }

    private Application door(String clientId) {
        return realm.application(clientId, Clients.reaching(Api.ADDRESS).andThen(Clients.signingIn()));
    }

    @Test
    void showsNoOtherApplicationAndNoOtherSession() {
        Application posing = realm.application(
                "posing",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(
                                List.of(Mappers.claim("azp", Scene.ADDRESS), Mappers.claim("sid", "forged")))));
        Secret issued = Exchange.by(posing, scene.impersonation()).token();
        showsTheTokensClaims(issued);
        assertThat(scene.reader().introspect(issued))
                .containsEntry("azp", "posing")
                .containsEntry("client_id", "posing");
    }

    /** A mapper can also write a claim for introspection only. */
    @Test
    void showsNoGatewayOfAMapper() {
        Application claiming = realm.application(
                "claiming-a-gateway",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client ->
                                client.setProtocolMappers(List.of(Mappers.claim("gateway_credential_id", "forged")))));
        showsTheTokensClaims(Exchange.by(claiming, scene.impersonation()).token());
    }

    /** The token has no {@code may_act}, so every application that receives it may exchange it. */
    @Test
    void showsNoMayActOfALaterMapper() {
        Application later =
                realm.application("mapped-later", Clients.reaching(Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
        Secret issued = Exchange.by(later, scene.impersonation()).token();
        later.admin()
                .getProtocolMappers()
                .createMapper(Api.mayAct(Scene.GOODIES))
                .close();
        showsTheTokensClaims(issued);
    }

    private void showsTheTokensClaims(Secret token) {
        Jwt jwt = Jwt.of(token);
        Map<String, Object> shown = scene.reader().introspect(token);
        assertThat(shown).containsEntry("active", true);
        for (String claim : List.of(
                "act",
                "may_act",
                "gateway_id",
                "gateway_name",
                "gateway_type",
                "gateway_credential_id",
                "sub",
                "aud",
                "azp",
                "iss",
                "jti",
                "exp",
                "iat",
                "sid",
                "acr",
                "auth_time",
                "scope",
                "cnf",
                "resource_access",
                "realm_access")) {
            assertThat(shown.get(claim)).as(claim).isEqualTo(jwt.claim(claim));
        }
    }
}
