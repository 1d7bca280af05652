// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Encryption;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;

/** The server never issues a token without the actors that its input names. Only a token exchange can name actors. */
@OnKeycloak
final class NoWayAroundIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Application plain;

    NoWayAroundIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.plain = realm.application("plain", Clients.reaching(Api.BUZZER).andThen(keycloaksOwnExchange()));
    }

    private static Consumer<ClientRepresentation> keycloaksOwnExchange() {
        return Clients.withoutExchange().andThen(Clients.attribute("standard.token.exchange.enabled", "true"));
    }

    @Test
    void keycloaksOwnExchangeIsOpenToThePlainClient() {
        Secret own = scene.alice().logIn(plain, "openid").accessToken();
        assertThat(Jwt.of(realm.token()
                                .post(Exchange.impersonation(own), plain.basic())
                                .accessToken())
                        .text("sub"))
                .isEqualTo(scene.alice().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[0m", "%0A", "\n"})
    void aTokenWithActNeverReachesKeycloaksOwnExchange(String hidden) {
        rejectedWithMarks(scene.delegated(), hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[0m", "%0A", "\n"})
    void aTokenWithMayActNeverReachesKeycloaksOwnExchange(String hidden) {
        rejectedWithMarks(scene.forGoodies(), hidden);
    }

    /** Keycloak removes these characters from a parameter before it reads the value. */
    private void rejectedWithMarks(Secret token, String hidden) {
        String text = token.reveal().replaceFirst("\\.", hidden.isEmpty() ? "." : hidden + ".");
        Form form = Exchange.impersonation(token).with("subject_token", text);
        Exchange.by(plain, form).isRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        Exchange.by(plain, form.with("audience", Api.BUZZER.audience()))
                .isRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        Exchange.by(plain, form.with("requested_token_type", Form.REFRESH_TOKEN))
                .isRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
    }

    /** In a header, as in Keycloak's request for userinfo, the spaces do not belong to the token. */
    @Test
    void noSpaceBehindATokenHidesItsActors() {
        for (Secret token : List.of(scene.delegated(), scene.forGoodies())) {
            Form form = Exchange.impersonation(token);
            Exchange.by(plain, form.with("subject_token", token.reveal() + "  "))
                    .isRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        }
    }

    /** Keycloak's legacy exchange of an identity provider's token decrypts it. */
    @Test
    void noEncryptionHidesTheActorsOfAToken() {
        for (Secret token : List.of(scene.delegated(), scene.forGoodies())) {
            Exchange.by(plain, Exchange.impersonation(Encryption.of(token, realm)))
                    .isRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        }
        Secret exchanged = scene.asAddress(scene.forAddress()).token();
        Exchange.by(plain, Exchange.impersonation(Encryption.of(exchanged, realm)))
                .isRejected(Problem.EXCHANGED_TOKEN_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor_token", "actor_token_type"})
    void aRequestWithAnActorNeverReachesKeycloaksOwnExchange(String parameter) {
        Secret own = scene.alice().logIn(plain, "openid").accessToken();
        Exchange.by(plain, Exchange.impersonation(own).with(parameter, "anything"))
                .isRejected(Problem.DELEGATION_NOT_SWITCHED_ON);
        Exchange.by(plain, Exchange.delegation(scene.forGoodies(), plain.clientCredentials()))
                .isRejected(Problem.DELEGATION_NOT_SWITCHED_ON);
    }

    @Test
    void anAssertionThatNamesActorsIsRejected() {
        for (Secret assertion : List.of(scene.delegated(), scene.forGoodies())) {
            Form form = Form.empty()
                    .with("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                    .with("assertion", assertion.reveal());
            Answer answer =
                    realm.token(Prefix.KEYCLOAK).post(form, plain.basic()).hasStatus(400);
            assertThat(answer.json()).isEqualTo(Problem.ASSERTION_CARRIES_DELEGATION.json(""));
        }
    }

    @Test
    void aDelegatedTokenKeepsItsActorInEveryExchange() {
        Secret delegated = scene.delegated();
        Form form = Exchange.impersonation(delegated);
        for (Form variant : List.of(
                form,
                form.with("scope", "d.read"),
                form.with("scope", "openid d.read offline_access"),
                form.with("scope", "d.read").with("audience", Api.DOB.audience()),
                form.with("scope", "d.read").with("resource", Api.DOB.audience()),
                form.with("requested_token_type", Form.ACCESS_TOKEN),
                form.with("requested_token_type", Form.ID_TOKEN).with("scope", "openid"))) {
            Answer answer = Exchange.by(scene.goodies(), variant).answer();
            assertThat(Jwt.of(answer.accessToken()).claim("act"))
                    .as("%s", variant)
                    .isEqualTo(Claims.act(Scene.GOODIES));
            assertThat(answer.json()).doesNotContainKeys("refresh_token", "id_token");
        }
    }

    @Test
    void anIdTokenWithActIsNoSubjectToken() {
        Form form = Exchange.impersonation(scene.delegated())
                .with("requested_token_type", Form.ID_TOKEN)
                .with("scope", "openid");
        Secret idToken = Exchange.by(scene.goodies(), form).token();
        Exchange.by(scene.goodies(), Form.exchange(idToken, Form.ID_TOKEN))
                .isRejected(Problem.SUBJECT_TOKEN_ACT_INVALID);
    }

    @Test
    void noMapperWritesActIntoAnAccessToken() {
        Application forger = forging("forger", "act", "{\"sub\":\"admin\"}");
        Answer signIn = scene.alice().logIn(forger, "openid");
        assertThat(Jwt.of(signIn.accessToken()).payload()).doesNotContainKey("act");
        assertThat(Jwt.of(forger.clientCredentials()).payload()).doesNotContainKey("act");
        Form refresh = Form.empty()
                .with("grant_type", "refresh_token")
                .with("refresh_token", signIn.secret("refresh_token").reveal());
        Secret refreshed =
                realm.token(Prefix.KEYCLOAK).post(refresh, forger.basic()).accessToken();
        assertThat(Jwt.of(refreshed).payload()).doesNotContainKey("act");
    }

    @Test
    void noMapperWritesActIntoAnExchangedToken() {
        Application forger = forging("forging-exchange", "act", "{\"sub\":\"admin\"}");
        Secret own = scene.alice().logIn(forger, "openid").accessToken();
        Form form = Exchange.impersonation(own);
        assertThat(Exchange.by(forger, form).jwt().payload()).doesNotContainKey("act");
        Jwt idToken = Exchange.by(forger, form.with("requested_token_type", Form.ID_TOKEN))
                .jwt();
        assertThat(idToken.payload()).doesNotContainKey("act");
        Secret gateway = realm.gateway("gateway").credential().token();
        assertThat(Exchange.by(forger, Form.gatewayExchange(gateway)).jwt().payload())
                .doesNotContainKey("act");
    }

    @Test
    void noMapperChangesTheActorsOfAnExchange() {
        scene.goodies()
                .admin()
                .getProtocolMappers()
                .createMapper(Mappers.jsonClaim("act", "{\"sub\":\"admin\"}"))
                .close();
        try {
            assertThat(Jwt.of(scene.delegated()).claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
            assertThat(Exchange.by(scene.goodies(), scene.delegation().with("requested_token_type", Form.ID_TOKEN))
                            .jwt()
                            .claim("act"))
                    .isEqualTo(Claims.act(Scene.GOODIES));
        } finally {
            var mappers = scene.goodies().admin().getProtocolMappers();
            mappers.getMappers().forEach(mapper -> mappers.delete(mapper.getId()));
        }
    }

    @Test
    void introspectionShowsNoActWrittenByAMapper() {
        Application forger = forging("forging-introspection", "act", "{\"sub\":\"admin\"}");
        Secret own = scene.alice().logIn(forger, "openid").accessToken();
        assertThat(scene.reader().introspect(own)).containsEntry("active", true).doesNotContainKey("act");
    }

    @Test
    void aDelegatedTokenDoesNotOpenTheAccountApiUnlessTheRealmAllowsIt() {
        Person bob = realm.person("bob");
        Secret delegated = delegatedToKeycloak(bob, "account");
        URI account = URI.create(realm.server().url() + "/realms/" + realm.name() + "/account/");
        assertThat(get(account, delegated)).isEqualTo(401);
        allowActors(true);
        try {
            assertThat(get(account, delegated)).isEqualTo(200);
        } finally {
            allowActors(false);
        }
    }

    @Test
    void aDelegatedTokenDoesNotOpenTheAdminApiUnlessTheRealmAllowsIt() {
        Person carol = realm.person("carol");
        String owner = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        carol.admin()
                .roles()
                .clientLevel(owner)
                .add(List.of(realm.admin()
                        .clients()
                        .get(owner)
                        .roles()
                        .get("view-users")
                        .toRepresentation()));
        Secret delegated = delegatedToKeycloak(carol, "realm-management");
        URI users = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/users");
        assertThat(get(users, delegated)).isEqualTo(401);
        allowActors(true);
        try {
            assertThat(get(users, delegated)).isEqualTo(200);
        } finally {
            allowActors(false);
        }
    }

    /** A token with all roles of the person. The application that the person signed in to is its actor. */
    private Secret delegatedToKeycloak(Person person, String audience) {
        String clientId = "agent-for-" + audience;
        Application agent =
                realm.application(clientId, client -> client.setProtocolMappers(List.of(Api.mayAct(clientId))));
        Secret own = person.logIn(agent, "openid").accessToken();
        Secret delegated = Exchange.by(agent, Exchange.impersonation(own).with("audience", audience))
                .token();
        Jwt jwt = Jwt.of(delegated);
        assertThat(jwt.claim("act")).isEqualTo(Claims.act(clientId));
        assertThat(Claims.audience(jwt)).contains(audience);
        return delegated;
    }

    private void allowActors(boolean allowed) {
        realm.change(
                r -> r.getAttributes().put("pingone.exchange.allow-act-on-keycloak-apis", String.valueOf(allowed)));
    }

    private static int get(URI uri, Secret token) {
        return Http.call("GET", uri)
                .bearer(token)
                .header("Accept", "application/json")
                .send()
                .status();
    }

    private Application forging(String clientId, String claim, String json) {
        return realm.application(
                clientId,
                Clients.reaching()
                        .andThen(client -> client.setProtocolMappers(List.of(Mappers.jsonClaim(claim, json)))));
    }
}
