// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Chains of actors (RFC 8693, section 4.1): each hop receives a token that names it in {@code may_act}, and obtains a
 * token for the next hop.
 */
@OnKeycloak
final class ActorChainIT {
    private static final List<Api> APIS = IntStream.rangeClosed(1, 7)
            .mapToObj(hop -> new Api("https://api.example.com/hop/" + hop, "hop." + hop))
            .toList();
    private static final Api QUIET = new Api("https://api.example.com/quiet", "quiet");

    private final TestRealm realm;
    private final RealmKey key;
    private final Person alice;
    private final Application shop;
    private final List<Application> hops;

    ActorChainIT(TestRealm realm) {
        this.realm = realm;
        this.key = RealmKey.importedInto(realm);
        IntStream.rangeClosed(1, 7).forEach(hop -> APIS.get(hop - 1).in(realm, "hop-" + hop));
        this.alice = realm.person("alice");
        QUIET.in(realm);
        Api[] all = Stream.concat(APIS.stream(), Stream.of(QUIET)).toArray(Api[]::new);
        this.shop = realm.application("shop", Clients.reaching(all).andThen(Clients.withoutExchange()));
        this.hops = IntStream.rangeClosed(1, 6)
                .mapToObj(hop -> realm.application(
                        "hop-" + hop, Clients.reaching(all).andThen(Clients.receiving(APIS.get(hop - 1)))))
                .toList();
    }

    @Test
    void fiveActorsStandInTheChainTheNewestOutermost() {
        Secret token = chain(4);
        Exchange fifth = hop(5, token, 6);
        assertThat(fifth.jwt().claim("act")).isEqualTo(Claims.act("hop-5", "hop-4", "hop-3", "hop-2", "hop-1"));
        assertThat(fifth.jwt().text("sub")).isEqualTo(alice.id());
        assertThat(fifth.event().getDetails())
                .containsEntry("delegation_chain", "hop-5 < hop-4 < hop-3 < hop-2 < hop-1");
    }

    @Test
    void theSixthActorIsRejected() {
        hop(6, chain(5), 7).isRejected(Problem.CHAIN_TOO_LONG);
    }

    @Test
    void aSubjectTokenWithActAndMayActIsExchangedByTheActorThatItsMayActNames() {
        Secret delegated = chain(1);
        assertThat(Jwt.of(delegated).claim("act")).isEqualTo(Claims.act("hop-1"));
        assertThat(Jwt.of(delegated).claim("may_act")).isEqualTo(Map.of("sub", "hop-2", "client_id", "hop-2"));
        Application next = hops.get(1);
        Form form = Exchange.delegation(delegated, next.clientCredentials()).with("scope", "hop.3");
        assertThat(Exchange.by(next, form).jwt().claim("act")).isEqualTo(Claims.act("hop-2", "hop-1"));
        assertThat(hop(2, delegated, 3).jwt().claim("act")).isEqualTo(Claims.act("hop-2", "hop-1"));
    }

    @Test
    void aSubjectTokenWithActAndMayActIsExchangedByNoOtherActor() {
        Application other =
                realm.application("not-hop-2", Clients.reaching(APIS.get(2)).andThen(Clients.receiving(APIS.get(1))));
        Secret delegated = chain(1);
        Exchange.by(other, Exchange.delegation(delegated, other.clientCredentials()))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        Exchange.by(other, Exchange.impersonation(delegated)).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void anEarlierActorDoesNotActAgain() {
        Secret back = hop(2, chain(1), 1).token();
        hop(1, back, 2).isRejected(Problem.ACTOR_ACTS_TWICE);
        Form form = Exchange.delegation(back, hops.get(0).clientCredentials()).with("scope", "hop.2");
        Exchange.by(hops.get(0), form).isRejected(Problem.ACTOR_ACTS_TWICE);
    }

    @Test
    void theCurrentActorDoesNotActTwice() {
        Secret back = hop(1, signIn(), 1).token();
        hop(1, back, 2).isRejected(Problem.ACTOR_ACTS_TWICE);
    }

    @Test
    void theChainIsKeptInAnImpersonation() {
        Application last = realm.application("last", Clients.reaching().andThen(Clients.receiving(QUIET)));
        Form silent = Exchange.impersonation(chain(1)).with("scope", QUIET.scope());
        Secret delegated = Exchange.by(hops.get(1), silent).token();
        Exchange asked = Exchange.by(last, Exchange.impersonation(delegated));
        assertThat(asked.jwt().claim("act")).isEqualTo(Claims.act("hop-2", "hop-1"));
        assertThat(asked.event().getDetails())
                .containsEntry("delegation_chain", "hop-2 < hop-1")
                .doesNotContainKey("actor");
    }

    @Test
    void aChainWhoseActorIsDisabledIsRejected() {
        Secret token = chain(3);
        enable(2, false);
        try {
            hop(4, token, 5).isRejected(Problem.ACTOR_GONE);
        } finally {
            enable(2, true);
        }
        hop(4, token, 5).token();
    }

    /** With the option {@code actor-subject=id}, the account itself is the actor. The result must be the same. */
    @Test
    void aChainWhoseClientActorsAccountIsDisabledIsRejected() {
        Secret token = chain(3);
        enableAccount(2, false);
        try {
            hop(4, token, 5).isRejected(Problem.ACTOR_GONE);
        } finally {
            enableAccount(2, true);
        }
        hop(4, token, 5).token();
    }

    /** It sends no token of its own, which would be invalid. */
    @Test
    void anApplicationWhoseAccountIsDisabledDoesNotAct() {
        Secret token = chain(1);
        enableAccount(2, false);
        try {
            Exchange rejected = hop(2, token, 3);
            rejected.isRejected(Problem.ACTOR_SERVICE_ACCOUNT_DISABLED);
            assertThat(rejected.event().getDetails()).containsEntry("actor", "hop-2");
        } finally {
            enableAccount(2, true);
        }
        hop(2, token, 3).token();
    }

    private void enableAccount(int hop, boolean enabled) {
        UserRepresentation account = hops.get(hop - 1).admin().getServiceAccountUser();
        account.setEnabled(enabled);
        realm.admin().users().get(account.getId()).update(account);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedActIsRejected(Object act) {
        Secret token = Forger.of(chain(1)).claim("act", act).signedBy(key.pair());
        hop(2, token, 3).isRejected(Problem.SUBJECT_TOKEN_ACT_INVALID);
    }

    static Stream<Named<Object>> malformed() {
        return Stream.of(
                Named.of("a text", "hop-1"),
                Named.of("a number", 1),
                Named.of("a list", List.of(Map.of("sub", "hop-1"))),
                Named.of("nothing", Map.of()),
                Named.of("no sub", Map.of("client_id", "hop-1")),
                Named.of("a blank sub", Map.of("sub", " ")),
                Named.of("a sub that is a number", Map.of("sub", 1)),
                Named.of("a client that is a number", Map.of("sub", "hop-1", "client_id", 1)),
                Named.of("an inner text", Map.of("sub", "hop-1", "act", "hop-2")),
                Named.of("an inner list", Map.of("sub", "hop-1", "act", List.of())),
                Named.of("an inner actor without a name", Map.of("sub", "hop-1", "act", Map.of())),
                Named.of(
                        "two hundred actors",
                        Claims.act(
                                IntStream.range(0, 200).mapToObj(i -> "hop-1").toArray(String[]::new))));
    }

    @Test
    void anActThatNoExchangeWroteIsRejected() {
        Secret token = Forger.of(signIn()).claim("act", Claims.act("hop-3")).signedBy(key.pair());
        hop(1, token, 2).isRejected(Problem.SUBJECT_TOKEN_ACT_INVALID);
    }

    @Test
    void aChainOfUnknownActorsIsRejected() {
        Secret token = Forger.of(chain(1)).claim("act", Claims.act("nobody")).signedBy(key.pair());
        hop(2, token, 3).isRejected(Problem.ACTOR_GONE);
    }

    /** Alice's token after this many hops. */
    private Secret chain(int hops) {
        Secret token = signIn();
        for (int hop = 1; hop <= hops; hop++) {
            token = hop(hop, token, hop + 1).token();
        }
        return token;
    }

    private Secret signIn() {
        return alice.logIn(shop, "openid hop.1").accessToken();
    }

    private Exchange hop(int hop, Secret token, int target) {
        return Exchange.by(hops.get(hop - 1), Exchange.impersonation(token).with("scope", "hop." + target));
    }

    private void enable(int hop, boolean enabled) {
        hops.get(hop - 1).change(client -> client.setEnabled(enabled));
    }
}
