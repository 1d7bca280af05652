// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The protocol mapper {@code pingone-may-act-mapper}: it writes the same claim into every kind of token. */
@OnKeycloak
final class MayActMapperIT {
    private static final Map<String, Object> MAY_ACT = Map.of("sub", Scene.GOODIES, "client_id", Scene.GOODIES);

    private final TestRealm realm;
    private final Scene scene;

    MayActMapperIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @Test
    void writesIntoAccessAndIdToken() {
        Answer signIn = scene.alice().logIn(scene.shop(), "openid g.crud");
        assertThat(Jwt.of(signIn.accessToken()).claim("may_act")).isEqualTo(MAY_ACT);
        assertThat(Jwt.of(signIn.secret("id_token")).claim("may_act")).isEqualTo(MAY_ACT);
    }

    /** PingOne's expression for it is {@code {"sub": appConfig.clientId}}. */
    @Test
    void aClientThatNamesItselfIsTheOnlyOneThatMayExchangeItsTokens() {
        Map<String, Object> itself = Map.of("sub", "itself", "client_id", "itself");
        Application client = shop("itself", "itself");
        client.change(Clients.attribute(Application.EXCHANGE_ENABLED, "true"));
        Answer signIn = scene.alice().logIn(client, "openid a.crud");
        assertThat(Jwt.of(signIn.accessToken()).claim("may_act")).isEqualTo(itself);
        assertThat(Jwt.of(signIn.secret("id_token")).claim("may_act")).isEqualTo(itself);
        Exchange own = Exchange.by(client, Exchange.impersonation(signIn.accessToken()));
        assertThat(own.jwt().payload())
                .containsEntry("sub", scene.alice().id())
                .containsEntry("act", itself)
                .containsEntry("may_act", itself);
        assertThat(own.event().getDetails()).containsEntry("delegation_chain", "itself");
        Exchange.by(scene.address(), Exchange.impersonation(signIn.accessToken()))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void writesIntoLightweightTokensAndTheirIntrospection() {
        Secret token = lightweight();
        assertThat(Jwt.of(token).payload()).containsEntry("may_act", MAY_ACT).doesNotContainKey("acr");
        assertThat(scene.reader().introspect(token)).containsEntry("may_act", MAY_ACT);
        Exchange asked =
                Exchange.by(scene.goodies(), Exchange.impersonation(token).with("scope", "d.read"));
        assertThat(asked.jwt().claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
        Exchange.by(scene.address(), Exchange.impersonation(token)).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void writesIntoIntrospection() {
        assertThat(scene.reader().introspect(scene.forGoodies())).containsEntry("may_act", MAY_ACT);
    }

    @Test
    void aMapperWithoutAClientAllowsNoActor() {
        Application shop = shop("unfinished", "");
        Secret token = scene.alice().logIn(shop, "openid a.crud").accessToken();
        assertThat(Jwt.of(token).claim("may_act")).isEqualTo(Map.of());
        Exchange.by(scene.goodies(), Exchange.impersonation(token)).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    /** A registered client can add mappers of other types to itself. */
    @Test
    void noOtherMapperReplacesTheClaim() {
        hasMayActIn("replaced", Mappers.jsonClaim("may_act", "{\"sub\":\"" + Scene.ADDRESS + "\"}"));
    }

    @Test
    void noOtherMapperChangesAMemberOfTheClaim() {
        hasMayActIn(
                "changed",
                Mappers.claim("may_act.sub", Scene.ADDRESS),
                Mappers.claim("may_act.client_id", Scene.ADDRESS));
    }

    private void hasMayActIn(String clientId, ProtocolMapperRepresentation... others) {
        List<ProtocolMapperRepresentation> mappers = new ArrayList<>(List.of(others));
        mappers.add(Api.mayAct(Scene.GOODIES));
        Application shop = realm.application(
                clientId, Scene.signingInByPassword().andThen(client -> client.setProtocolMappers(mappers)));
        Answer signIn = scene.alice().logIn(shop, "openid a.crud");
        assertThat(Jwt.of(signIn.accessToken()).claim("may_act")).isEqualTo(MAY_ACT);
        assertThat(Jwt.of(signIn.secret("id_token")).claim("may_act")).isEqualTo(MAY_ACT);
        assertThat(scene.reader().introspect(signIn.accessToken())).containsEntry("may_act", MAY_ACT);
    }

    @Test
    void theIssuedTokenHasMayActIfItsTargetHasTheMapper() {
        Application next =
                realm.application("next", Clients.reaching(Api.GOODIES).andThen(Clients.receiving(Api.ADDRESS)));
        Jwt jwt = Exchange.by(next, Exchange.impersonation(scene.forAddress()).with("scope", "g.crud"))
                .jwt();
        assertThat(jwt.claim("may_act")).isEqualTo(MAY_ACT);
        assertThat(jwt.payload()).doesNotContainKey("act");
    }

    private Secret lightweight() {
        Application shop = shop("lightweight", Scene.GOODIES);
        shop.change(Clients.attribute("client.use.lightweight.access.token.enabled", "true"));
        return scene.alice().logIn(shop, "openid a.crud").accessToken();
    }

    private Application shop(String clientId, String mayAct) {
        return realm.application(
                clientId,
                Scene.signingInByPassword().andThen(client -> client.setProtocolMappers(List.of(Api.mayAct(mayAct)))));
    }
}
