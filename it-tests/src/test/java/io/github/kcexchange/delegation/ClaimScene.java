// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static io.github.kcexchange.delegation.ClaimMapper.with;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * The scene of the use cases with claims to carry.
 *
 * @param shop the application that users sign in to: its tokens have these claims
 */
record ClaimScene(TestRealm realm, Scene scene, Application shop) {
    static final String AGENT = "agent";
    static final Map<String, Object> RECORD = Map.of("id", "r-1", "tags", List.of("x", "y"), "open", true);

    static ClaimScene in(TestRealm realm) {
        Scene scene = Scene.in(realm);
        Application shop =
                realm.application("claiming-shop", Scene.signingInByPassword().andThen(with(claims())));
        return new ClaimScene(realm, scene, shop);
    }

    Person alice() {
        return scene.alice();
    }

    Application reader() {
        return scene.reader();
    }

    /** Alice's token with the claims of the shop, and the request for Buzzer. */
    Form forBuzzer() {
        return Exchange.impersonation(scene.alice().logIn(shop, "openid a.crud").accessToken())
                .with("scope", "b.read");
    }

    /** Alice's token whose {@code may_act} names the agent, and the request for Buzzer. */
    Form forAgent() {
        Application entrance = realm.application(
                "entrance-" + UUID.randomUUID(), Scene.signingInByPassword().andThen(with(Api.mayAct(AGENT))));
        return Exchange.impersonation(
                        scene.alice().logIn(entrance, "openid a.crud").accessToken())
                .with("scope", "b.read");
    }

    Application agent(ProtocolMapperRepresentation... mappers) {
        return realm.application(AGENT, exchanging().andThen(with(mappers)));
    }

    Application carrying(ProtocolMapperRepresentation... mappers) {
        return realm.application("carrying-" + UUID.randomUUID(), exchanging().andThen(with(mappers)));
    }

    private static Consumer<ClientRepresentation> exchanging() {
        return Clients.reaching(Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS));
    }

    static ProtocolMapperRepresentation[] claims() {
        return new ProtocolMapperRepresentation[] {
            Mappers.jsonClaim("department", "\"radiology\""),
            Mappers.jsonClaim("level", "7"),
            Mappers.jsonClaim("on_call", "true"),
            Mappers.jsonClaim("groups", "[\"a\",\"b\"]"),
            Mappers.jsonClaim("record", Json.text(RECORD)),
            Mappers.jsonClaim("example\\.com/role", "\"nurse\""),
            Mappers.jsonClaim("forged", "\"forged\"")
        };
    }
}
