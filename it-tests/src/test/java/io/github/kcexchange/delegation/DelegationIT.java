// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Yankee Coffee sends a user's token to Goodies, which acts for the user at DoB: PingOne's use case of delegation. */
@OnKeycloak
final class DelegationIT {
    private static final String GOODIES = "goodies-token-exchange";

    private final TestRealm realm;
    private final Person alice;
    private final Application yankeeCoffee;
    private final Application goodiesTokenExchange;
    private final ResourceServer goodies;
    private final ResourceServer dob;

    DelegationIT(TestRealm realm) {
        this.realm = realm;
        Api.GOODIES.in(realm, GOODIES);
        Api.DOB.in(realm);
        this.alice = realm.person("alice");
        this.yankeeCoffee =
                realm.application("yankee-coffee", Clients.reaching(Api.GOODIES).andThen(Clients.signingIn()));
        this.goodiesTokenExchange =
                realm.application(GOODIES, Clients.reaching(Api.DOB).andThen(Clients.receiving(Api.GOODIES)));
        this.goodies = ResourceServer.in(realm, "goodies", Api.GOODIES);
        this.dob = ResourceServer.in(realm, "dob", Api.DOB);
    }

    @Test
    void followsEveryStepOfItsRuntimeOverview() {
        Secret t1 = signIn();
        Map<String, Object> mayAct = Map.of("sub", GOODIES, "client_id", GOODIES);
        assertThat(Jwt.of(t1).claim("may_act")).isEqualTo(mayAct);
        assertThat(goodies.receives(t1, yankeeCoffee)).containsEntry("may_act", mayAct);

        Secret ta = actorToken();
        assertThat(Claims.audience(Jwt.of(ta))).isEqualTo(List.of(Api.DOB.audience()));
        assertThat(Jwt.of(ta).payload()).doesNotContainKeys("sid", "act", "may_act");

        Secret t2 = Exchange.by(goodiesTokenExchange, request(t1, ta)).token();

        assertThat(dob.receives(t2, goodiesTokenExchange))
                .containsEntry("client_id", GOODIES)
                .containsEntry("sub", alice.id())
                .containsEntry("scope", "d.read")
                .containsEntry("act", Claims.act(GOODIES))
                .doesNotContainKey("may_act");
    }

    @Test
    void theClaimsAreThoseOfTheOriginal() {
        Secret token = signIn();
        Jwt t1 = Jwt.of(token);
        Jwt t2 = Exchange.by(goodiesTokenExchange, request(token, actorToken())).jwt();
        assertThat(t2.text("azp")).isEqualTo(GOODIES);
        assertThat(t2.text("client_id")).isEqualTo(GOODIES);
        assertThat(t2.text("iss")).isEqualTo(t1.text("iss"));
        assertThat(t2.text("jti")).isNotEqualTo(t1.text("jti"));
        assertThat(Claims.audience(t2)).isEqualTo(List.of(Api.DOB.audience()));
        assertThat(t2.text("scope")).isEqualTo("d.read");
        assertThat(t2.text("sub")).isEqualTo(t1.text("sub")).isEqualTo(alice.id());
        assertThat(t2.text("sid")).isNotNull().isEqualTo(t1.text("sid"));
        assertThat(t2.number("auth_time")).isEqualTo(t1.number("auth_time"));
        assertThat(t2.text("acr")).isNotNull().isEqualTo(t1.text("acr"));
        assertThat(t2.claim("act")).isEqualTo(Claims.act(GOODIES));
        assertThat(t2.payload()).doesNotContainKey("may_act");
    }

    @Test
    void theAnswerIsAPlainAccessTokenWithoutARefreshToken() {
        var answer = Exchange.by(goodiesTokenExchange, request(signIn(), actorToken()))
                .answer();
        assertThat(answer.json())
                .containsEntry("token_type", "Bearer")
                .containsEntry("issued_token_type", Form.ACCESS_TOKEN)
                .containsEntry("scope", "d.read")
                .doesNotContainKeys("refresh_token", "id_token");
    }

    @Test
    void aNamedApplicationWithoutAnActorTokenIsTheActor() {
        Exchange exchange = Exchange.by(
                goodiesTokenExchange, Exchange.impersonation(signIn()).with("scope", "d.read"));
        assertThat(exchange.jwt().claim("act")).isEqualTo(Claims.act(GOODIES));
        assertThat(exchange.event().getDetails())
                .containsEntry("exchange_mode", "delegation")
                .containsEntry("actor", GOODIES)
                .containsEntry("delegation_chain", GOODIES);
    }

    @Test
    void theEventNamesTheActorAndTheChain() {
        Exchange exchange = Exchange.by(goodiesTokenExchange, request(signIn(), actorToken()));
        exchange.token();
        assertThat(exchange.event().getClientId()).isEqualTo(GOODIES);
        assertThat(exchange.event().getUserId()).isEqualTo(alice.id());
        assertThat(exchange.event().getDetails())
                .containsEntry("exchange_mode", "delegation")
                .containsEntry("subject_token_type", Form.ACCESS_TOKEN)
                .containsEntry("subject_token_client_id", "yankee-coffee")
                .containsEntry("actor", GOODIES)
                .containsEntry(
                        "actor_id",
                        goodiesTokenExchange.admin().getServiceAccountUser().getId())
                .containsEntry("actor_type", "client")
                .containsEntry("delegation_chain", GOODIES)
                .containsEntry("audience", Api.DOB.audience())
                .containsEntry("scope", "d.read")
                .doesNotContainKey("reason");
    }

    @Test
    void theActorTokenMayBeAnIdTokenOfTheActor() {
        Form form = Form.clientCredentials().with("scope", "openid");
        Secret idToken = realm.token(Prefix.KEYCLOAK)
                .post(form, goodiesTokenExchange.basic())
                .hasStatus(200)
                .secret("id_token");
        Form request = request(signIn(), idToken).with("actor_token_type", Form.ID_TOKEN);
        assertThat(Exchange.by(goodiesTokenExchange, request).jwt().claim("act"))
                .isEqualTo(Claims.act(GOODIES));
    }

    private Secret signIn() {
        return new Browser(realm).signIn(alice, yankeeCoffee, "openid g.crud").accessToken();
    }

    private Secret actorToken() {
        Form form = Form.clientCredentials().with("scope", "d.read");
        return realm.token(Prefix.AS).post(form, goodiesTokenExchange.basic()).accessToken();
    }

    private static Form request(Secret t1, Secret ta) {
        return Exchange.delegation(t1, ta)
                .with("scope", Api.DOB.scope())
                .with("requested_token_type", Form.ACCESS_TOKEN);
    }
}
