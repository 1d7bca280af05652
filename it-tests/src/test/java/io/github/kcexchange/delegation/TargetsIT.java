// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The audience of the issued token (RFC 8693, section 2.1.1; RFC 8707): the requested targets, all or nothing, never
 * more.
 */
@OnKeycloak
final class TargetsIT {
    private static final String B = Api.BUZZER.audience();
    private static final String D = Api.DOB.audience();

    private final TestRealm realm;
    private final Scene scene;
    private final Application wide;

    TargetsIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.wide = realm.application(
                "wide", Clients.reaching(Api.BUZZER, Api.DOB).andThen(Clients.receiving(Api.ADDRESS)));
    }

    @Test
    void withoutATargetTheAudienceIsWhatTheScopesLeadTo() {
        assertThat(audience(both())).containsExactlyInAnyOrder(B, D);
        assertThat(audience(both().with("scope", "d.read"))).containsExactly(D);
    }

    @Test
    void withoutATargetAndAScopeThereIsNoAudience() {
        assertThat(audience(both().without("scope"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "resource"})
    void aTargetNarrowsToItself(String parameter) {
        assertThat(audience(both().with(parameter, B))).containsExactly(B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "resource"})
    void severalTargetsAreGranted(String parameter) {
        assertThat(audience(both().with(parameter, B).and(parameter, D))).containsExactlyInAnyOrder(B, D);
    }

    @Test
    void audienceAndResourceAreGrantedTogether() {
        assertThat(audience(both().with("audience", B).with("resource", D))).containsExactlyInAnyOrder(B, D);
    }

    @Test
    void theSameTargetTwiceIsOneTarget() {
        assertThat(audience(both().with("audience", B).and("audience", B).with("resource", B)))
                .containsExactly(B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "resource"})
    void oneUnreachableTargetRejectsTheRequest(String parameter) {
        for (String unreached : List.of(Api.GOODIES.audience(), "https://nowhere.example")) {
            asked(both().with(parameter, unreached)).isRejected(Problem.TARGET_NOT_REACHED);
            asked(both().with(parameter, B).and(parameter, unreached)).isRejected(Problem.TARGET_NOT_REACHED);
            asked(both().with("audience", B).with("resource", unreached)).isRejected(Problem.TARGET_NOT_REACHED);
        }
    }

    @Test
    void aTargetOfAScopeThatWasNotAskedForIsNotReached() {
        asked(both().with("scope", "b.read").with("audience", D)).isRejected(Problem.TARGET_NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "shop", "account", "realm-management"})
    void aClientIsNoTargetUnlessAScopeLeadsToIt(String clientId) {
        asked(both().with("audience", clientId)).isRejected(Problem.TARGET_NOT_REACHED);
    }

    /** Keycloak's own exchange rejects such a target, too. */
    @Test
    void aDisabledClientIsNoTarget() {
        Application resourceServer = realm.plainClient(B);
        try {
            assertThat(audience(both().with("audience", B))).containsExactly(B);
            resourceServer.change(client -> client.setEnabled(false));
            asked(both().with("audience", B)).isRejected(Problem.TARGET_NOT_REACHED);
            asked(both().with("audience", D).with("resource", B)).isRejected(Problem.TARGET_NOT_REACHED);
            assertThat(audience(both().with("audience", D))).containsExactly(D);
        } finally {
            resourceServer.admin().remove();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/b", "b", "https:", "https://api.example.com/b#", "https://api.example.com/b#x", "a b", "%"})
    void aResourceIsAnAbsoluteUriWithoutFragment(String resource) {
        asked(both().with("resource", resource)).isRejected(Problem.RESOURCE_MALFORMED);
    }

    @Test
    void onlyScopesOfTheApplicationAreGranted() {
        for (String scope : List.of("g.crud", "a.crud", "unknown", "b.read unknown")) {
            asked(both().with("scope", scope)).isRejected(Problem.SCOPE_NOT_GRANTED);
        }
    }

    @Test
    void noRefreshTokenAndNoIdTokenIsIssued() {
        Exchange asked = asked(both().with("scope", "openid offline_access b.read"));
        assertThat(asked.answer().json()).doesNotContainKeys("refresh_token", "id_token");
        assertThat(asked.jwt().text("scope").split(" ")).contains("b.read").doesNotContain("offline_access");
    }

    @Test
    void aRequestedIdTokenIsNoAccessToken() {
        Form form = both().with("requested_token_type", Form.ID_TOKEN).with("scope", "openid");
        Exchange asked = asked(form);
        assertThat(asked.answer().json())
                .containsEntry("token_type", "N_A")
                .containsEntry("issued_token_type", Form.ID_TOKEN)
                .doesNotContainKeys("refresh_token", "id_token");
        assertThat(asked.jwt().text("typ")).isEqualTo("ID");
        assertThat(asked.jwt().text("sub")).isEqualTo(scene.alice().id());
        assertThat(Claims.audience(asked.jwt())).containsExactly("wide");
        assertThat(asked.answer().json()).containsEntry("expires_in", (int)
                (asked.jwt().number("exp") - asked.jwt().number("iat")));
        asked(form.with("audience", "wide")).token();
        asked(form.with("audience", B)).isRejected(Problem.TARGET_NOT_REACHED);
    }

    @Test
    void noMapperAddsAnAudienceToARequestedIdToken() {
        Application adding = realm.application(
                "adding",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(
                                List.of(Mappers.notInAccessTokens(B), Mappers.claim("client_id", Scene.ADDRESS)))));
        Form form = Exchange.impersonation(scene.forAddress())
                .with("requested_token_type", Form.ID_TOKEN)
                .with("scope", "openid");
        Jwt issued = Exchange.by(adding, form).jwt();
        assertThat(Claims.audience(issued)).containsExactly("adding");
        assertThat(issued.text("client_id")).isEqualTo("adding");
    }

    /** Keycloak's mappers of roles can write them into ID tokens, too. */
    @Test
    void aRequestedIdTokenHasNoMoreRolesOfClientsThanAnAccessToken() {
        Application reading = realm.application(
                "reading",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(List.of(
                                Mappers.jsonClaim("resource_access.account.roles", "[\"manage-account\"]"),
                                Mappers.jsonClaim("resource_access.orders.roles", "[\"read\"]"),
                                Mappers.jsonClaim("resource_access.reading.roles", "[\"read\"]")))));
        Form form = Exchange.impersonation(scene.forAddress())
                .with("requested_token_type", Form.ID_TOKEN)
                .with("scope", "openid");
        Map<String, Object> read = Map.of("roles", List.of("read"));
        assertThat(Exchange.by(reading, form).jwt().claim("resource_access"))
                .isEqualTo(Map.of("orders", read, "reading", read));
        Form narrow = form.with("audience", "reading");
        assertThat(Exchange.by(reading, narrow).jwt().claim("resource_access")).isEqualTo(Map.of("reading", read));
    }

    @Test
    void rolesOfOtherClientsThatAMapperWritesAreRemoved() {
        Application writing = realm.application(
                "writing",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(List.of(
                                Mappers.jsonClaim("resource_access.account.roles", "[\"manage-account\"]"),
                                Mappers.jsonClaim("resource_access.orders.roles", "[\"read\"]")))));
        Form form = scene.impersonation();
        assertThat(Exchange.by(writing, form).jwt().claim("resource_access"))
                .isEqualTo(Map.of("orders", Map.of("roles", List.of("read"))));
        Secret narrow = Exchange.by(writing, form.with("audience", B)).token();
        assertThat(Jwt.of(narrow).payload()).doesNotContainKey("resource_access");
        assertThat(scene.reader().introspect(narrow))
                .containsEntry("active", true)
                .doesNotContainKey("resource_access");
    }

    private List<String> audience(Form form) {
        return Claims.audience(asked(form).jwt());
    }

    private Exchange asked(Form form) {
        return Exchange.by(wide, form);
    }

    private Form both() {
        return Exchange.impersonation(scene.forAddress()).with("scope", "b.read d.read");
    }
}
