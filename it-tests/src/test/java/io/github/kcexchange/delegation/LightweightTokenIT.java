// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Access tokens that Keycloak issues without most of their claims. */
@OnKeycloak
final class LightweightTokenIT {
    private final TestRealm realm;
    private final Scene scene;

    LightweightTokenIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @Test
    void aLightweightTokenIsExchangedWithWhatItsIntrospectionWouldShow() {
        Application light = shop("lightweight");
        Secret token = scene.alice().logIn(light, "openid a.crud").accessToken();
        Jwt issued = scene.asAddress(token).jwt();
        assertThat(issued.text("sub")).isEqualTo(scene.alice().id());
        assertThat(issued.text("acr")).isEqualTo("1");
        assertThat(Claims.audience(issued)).containsExactly(Api.BUZZER.audience());
    }

    @Test
    void anApplicationWithLightweightTokensIssuesTheActorsInThemAsWell() {
        String clientId = "lightweight-actor";
        Application light = realm.application(
                clientId,
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.attribute("client.use.lightweight.access.token.enabled", "true"))
                        .andThen(client -> client.setProtocolMappers(List.of(Api.mayAct(clientId)))));
        Secret own = scene.alice().logIn(light, "openid").accessToken();
        Secret issued = Exchange.by(light, Exchange.impersonation(own).with("scope", "b.read"))
                .token();
        assertThat(Jwt.of(issued).claim("act")).isEqualTo(Claims.act(clientId));
        assertThat(scene.reader().introspect(issued))
                .containsEntry("active", true)
                .containsEntry("act", Claims.act(clientId));
    }

    /** Keycloak completes a lightweight token with its mappers, which lead to more than the token was issued for. */
    @Test
    void aNarrowedLightweightTokenIsExchangedOnlyByItsAudience() {
        Application light = realm.application(
                "lightweight-exchange",
                Clients.reaching()
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(Clients.attribute("client.use.lightweight.access.token.enabled", "true"))
                        .andThen(client -> client.setProtocolMappers(
                                List.of(lightweightAudience(Api.BUZZER), lightweightAudience(Api.DOB)))));
        Application buzzer = realm.application("buzzer", Clients.reaching().andThen(Clients.receiving(Api.BUZZER)));
        Application dob = realm.application("dob", Clients.reaching().andThen(Clients.receiving(Api.DOB)));
        Form wide = Exchange.impersonation(scene.forAddress());
        Secret both = Exchange.by(light, wide).token();
        Exchange.by(dob, Exchange.impersonation(both)).token();
        Secret narrow =
                Exchange.by(light, wide.with("audience", Api.BUZZER.audience())).token();
        assertThat(Jwt.of(narrow).text("jti")).startsWith("ntltte:");
        assertThat(Claims.audience(Jwt.of(narrow))).containsExactly(Api.BUZZER.audience());
        Exchange.by(buzzer, Exchange.impersonation(narrow)).token();
        Exchange.by(dob, Exchange.impersonation(narrow)).isRejected(Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
    }

    /** Keycloak cannot introspect such a token. The exchange rejects it as any other invalid token, with an event. */
    @Test
    void aLightweightTokenOfAFormerMemberIsRejected() {
        Organization acme = Organization.in(realm, "acme");
        Application light = shop("lightweight-member");
        light.admin().getProtocolMappers().createMapper(acme.claim()).close();
        acme.add(scene.alice());
        Secret token = scene.alice().logIn(light, "openid a.crud").accessToken();
        assertThat(Jwt.of(token).claim("organization")).isEqualTo(Map.of("acme", Map.of()));
        Form form = Exchange.impersonation(token).with("scope", "b.read");
        Exchange.by(scene.address(), form).token();
        acme.remove(scene.alice());
        Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** Keycloak's mapper completes the token with the level of a sign-in with a password. */
    @Test
    void aLightweightTokenOfAnExchangeKeepsTheSignInOfItsSubject() {
        Browser browser = new Browser(realm);
        browser.signIn(realm.person("erin"), door("front-door"), "openid");
        Secret own = browser.signInBySession(door("back-door"), "openid a.crud").accessToken();
        Application light = realm.application(
                "lightweight-signed-in",
                Clients.reaching(Api.GOODIES)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(Clients.attribute("client.use.lightweight.access.token.enabled", "true"))
                        .andThen(client -> client.setProtocolMappers(List.of(lightweightAudience(Api.ADDRESS)))));
        Secret first = Exchange.by(light, Exchange.impersonation(own)).token();
        assertThat(Jwt.of(first).text("jti")).startsWith("ntltte:");
        Jwt second = scene.asAddress(first).jwt();
        assertThat(second.text("acr")).isEqualTo("0").isEqualTo(Jwt.of(own).text("acr"));
    }

    private Application door(String clientId) {
        return realm.application(clientId, Clients.reaching(Api.ADDRESS).andThen(Clients.signingIn()));
    }

    /** Keycloak stores in the session which scopes of organizations the client of a completed token has. */
    @Test
    void aLightweightTokenGrantsNoScopeOfAnOrganizationToTheApplication() {
        Organization bolt = Organization.in(realm, "bolt");
        bolt.add(scene.alice());
        Secret token = lightweightTokenFor(bolt, "lightweight-bolt");
        Form form = Exchange.impersonation(token);
        Exchange.by(scene.address(), form.with("scope", "b.read organization:bolt"))
                .isRejected(Problem.SCOPE_NOT_GRANTED);
        Exchange.by(scene.address(), form.with("scope", "b.read")).token();
    }

    /** Keycloak stores the organization of a completed token in the session, too (26.6 and later). */
    @Test
    void theOrganizationIsThatOfTheRequestedScope() {
        Organization cord = Organization.in(realm, "cord");
        Organization dock = Organization.in(realm, "dock");
        cord.add(scene.alice());
        dock.add(scene.alice());
        Secret token = lightweightTokenFor(cord, "lightweight-cord");
        Application ofDock = realm.application(
                "dock-exchange", Clients.reaching(Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
        dock.scopeFor(ofDock);
        Form form = Exchange.impersonation(token).with("scope", "b.read organization:dock");
        assertThat(Exchange.by(ofDock, form).jwt().claim("organization")).isEqualTo(List.of("dock"));
    }

    private Secret lightweightTokenFor(Organization organization, String clientId) {
        Application light = shop(clientId);
        organization.scopeFor(light);
        Secret token = scene.alice()
                .logIn(light, "openid a.crud organization:" + organization.alias())
                .accessToken();
        assertThat(Jwt.of(token).text("scope")).contains("organization:" + organization.alias());
        return token;
    }

    private static ProtocolMapperRepresentation lightweightAudience(Api api) {
        ProtocolMapperRepresentation mapper = Api.mapper(
                "oidc-audience-mapper",
                Map.of(
                        "included.custom.audience",
                        api.audience(),
                        "access.token.claim",
                        "true",
                        "lightweight.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
        mapper.setName("audience of " + api.scope());
        return mapper;
    }

    private Application shop(String clientId) {
        return realm.application(
                clientId,
                Scene.signingInByPassword()
                        .andThen(Clients.attribute("client.use.lightweight.access.token.enabled", "true")));
    }
}
