// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The realm attributes {@code pingone.exchange.max-chain-depth} and {@code pingone.exchange.actor-subject}. */
@OnKeycloak
final class RealmOptionsIT {
    private static final String DEPTH = "pingone.exchange.max-chain-depth";
    private static final String ACTOR_SUBJECT = "pingone.exchange.actor-subject";

    private final TestRealm realm;
    private final Scene scene;

    RealmOptionsIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @AfterEach
    void restoreOptions() {
        option(DEPTH, "");
        option(ACTOR_SUBJECT, "");
    }

    @Test
    void theChainIsNoLongerThanTheRealmAllows() {
        Secret first = firstHop();
        option(DEPTH, "1");
        Exchange.by(scene.goodies(), Exchange.impersonation(first)).isRejected(Problem.CHAIN_TOO_LONG);
        Exchange.by(scene.goodies(), scene.delegation()).token();
        option(DEPTH, "2");
        assertThat(Exchange.by(scene.goodies(), Exchange.impersonation(first))
                        .jwt()
                        .claim("act"))
                .isEqualTo(Claims.act(Scene.GOODIES, "first"));
    }

    @Test
    void anInvalidOptionMeansTheDefault() {
        Secret ofFive = chainOfFive();
        for (String depth : new String[] {"0", "-1", "20", "many", " "}) {
            option(DEPTH, depth);
            Exchange.by(scene.goodies(), Exchange.impersonation(ofFive)).isRejected(Problem.CHAIN_TOO_LONG);
            Exchange.by(scene.goodies(), scene.delegation()).token();
        }
        option(DEPTH, "6");
        assertThat(Exchange.by(scene.goodies(), Exchange.impersonation(ofFive))
                        .jwt()
                        .claim("act"))
                .isEqualTo(Claims.act(Scene.GOODIES, "hop-5", "hop-4", "hop-3", "hop-2", "hop-1"));
    }

    /**
     * Alice's token for Goodies in which five applications acted, as many as the default permits. Each application is
     * created before the tokens that name it, because a later one of the same name may not act.
     */
    private Secret chainOfFive() {
        List<Api> entrances = IntStream.rangeClosed(1, 5)
                .mapToObj(hop -> new Api("https://api.example.com/hop-" + hop, "hop-%d.crud".formatted(hop))
                        .in(realm, "hop-" + hop))
                .toList();
        List<Application> actors = IntStream.rangeClosed(1, 5)
                .mapToObj(hop -> realm.application(
                        "hop-" + hop,
                        Clients.reaching(after(hop, entrances)).andThen(Clients.receiving(entrances.get(hop - 1)))))
                .toList();
        Application shop =
                realm.application("hop-shop", Clients.reaching(entrances.get(0)).andThen(Clients.withoutExchange()));
        Secret token = scene.alice().logIn(shop, "openid hop-1.crud").accessToken();
        for (int hop = 1; hop <= 5; hop++) {
            Form form = Exchange.impersonation(token)
                    .with("scope", after(hop, entrances).scope());
            token = Exchange.by(actors.get(hop - 1), form).token();
        }
        return token;
    }

    private static Api after(int hop, List<Api> entrances) {
        return hop == entrances.size() ? Api.GOODIES : entrances.get(hop);
    }

    @Test
    void theActorIsNamedByItsServiceAccountIfTheRealmSaysSo() {
        option(ACTOR_SUBJECT, "id");
        String account = scene.goodies().admin().getServiceAccountUser().getId();
        Map<String, Object> act = Map.of("sub", account, "client_id", Scene.GOODIES);
        Form form = scene.delegation();
        Exchange asked = Exchange.by(scene.goodies(), form);
        assertThat(asked.jwt().claim("act")).isEqualTo(act);
        assertThat(scene.reader().introspect(asked.token())).containsEntry("act", act);
        Form silent = form.without("actor_token").without("actor_token_type");
        assertThat(Exchange.by(scene.goodies(), silent).jwt().claim("act")).isEqualTo(act);
        Secret own = asked.token();
        option(ACTOR_SUBJECT, "");
        assertThat(Exchange.by(scene.goodies(), Exchange.impersonation(own))
                        .jwt()
                        .claim("act"))
                .as("earlier actors are kept unchanged")
                .isEqualTo(act);
    }

    /** Alice's token for Goodies in which another application acted before. */
    private Secret firstHop() {
        Api entrance = new Api("https://api.example.com/first", "first.crud").in(realm, "first");
        var first = realm.application("first", Clients.reaching(Api.GOODIES).andThen(Clients.receiving(entrance)));
        var shop = realm.application("first-shop", Clients.reaching(entrance).andThen(Clients.withoutExchange()));
        Secret token = scene.alice().logIn(shop, "openid first.crud").accessToken();
        return Exchange.by(first, Exchange.impersonation(token).with("scope", "g.crud"))
                .token();
    }

    private void option(String name, String value) {
        realm.change(r -> r.getAttributes().put(name, value));
    }
}
