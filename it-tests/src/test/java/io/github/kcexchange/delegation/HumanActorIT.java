// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A person between two clients in a chain of actors: first a client acts for Alice, then a clerk, then another client.
 */
@OnKeycloak
final class HumanActorIT {
    private static final Api DESK = new Api("https://api.example.com/desk", "desk");
    private static final Api ARCHIVE = new Api("https://api.example.com/archive", "archive");

    private final TestRealm realm;
    private final Scene scene;
    private final Application first;
    private final Application desk;
    private final Application last;

    HumanActorIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        DESK.in(realm);
        ARCHIVE.in(realm);
        this.first = realm.application("first", Clients.reaching(DESK).andThen(Clients.receiving(Api.ADDRESS)));
        this.desk = realm.application("desk", Clients.reaching(ARCHIVE).andThen(Clients.receiving(DESK)));
        this.last = realm.application("last", Clients.reaching(Api.BUZZER).andThen(Clients.receiving(ARCHIVE)));
        List<String> everybody = List.of("default-roles-" + realm.name());
        new Policies(realm)
                .delegation(Map.of(
                        "actor-clients",
                        List.of("first", "last"),
                        "actor-roles",
                        everybody,
                        "subject-roles",
                        everybody));
    }

    @Test
    void aPersonMayActInTheMiddleOfAChain() {
        Person clerk = realm.person("clerk");
        Exchange asked = Exchange.by(last, last(tokenWithActor(clerk)));
        Map<String, Object> behind =
                Map.of("sub", clerk.id(), "client_id", "desk", "act", Map.of("sub", "first", "client_id", "first"));
        assertThat(asked.jwt().claim("act")).isEqualTo(Map.of("sub", "last", "client_id", "last", "act", behind));
        assertThat(asked.jwt().text("sub")).isEqualTo(scene.alice().id());
        assertThat(asked.event().getDetails()).containsEntry("delegation_chain", "last < " + clerk.id() + " < first");
        assertThat(scene.reader().sees(asked.token())).isTrue();
    }

    @Test
    void theTokenIsInactiveAndNoSubjectTokenWhileThatPersonIsDisabled() {
        Person clerk = realm.person("disabled-clerk");
        Secret middle = tokenWithActor(clerk);
        Secret issued = Exchange.by(last, last(middle)).token();
        enable(clerk, false);
        assertThat(scene.reader().sees(middle)).isFalse();
        assertThat(scene.reader().sees(issued)).isFalse();
        Exchange.by(last, last(middle)).isRejected(Problem.ACTOR_GONE);
        enable(clerk, true);
        assertThat(scene.reader().sees(issued)).isTrue();
        Exchange.by(last, last(middle)).token();
    }

    @Test
    void theTokenIsInactiveAndNoSubjectTokenOnceThatPersonIsDeleted() {
        Person clerk = realm.person("deleted-clerk");
        Secret middle = tokenWithActor(clerk);
        Secret issued = Exchange.by(last, last(middle)).token();
        clerk.admin().remove();
        realm.person("deleted-clerk");
        assertThat(scene.reader().sees(issued)).isFalse();
        Exchange.by(last, last(middle)).isRejected(Problem.ACTOR_GONE);
    }

    /** Waits for the next second, because Keycloak's not-before has whole seconds. */
    @Test
    void theTokenIsInactiveAndNoSubjectTokenOnceAnAdministratorSignedThatPersonOut() {
        Person clerk = realm.person("signed-out-clerk");
        Secret middle = tokenWithActor(clerk);
        Secret issued = Exchange.by(last, last(middle)).token();
        assertThat(scene.reader().sees(issued)).isTrue();
        long issuedAt = Jwt.of(issued).number("iat");
        await().until(() -> Instant.now().getEpochSecond() > issuedAt);
        clerk.admin().logout();
        assertThat(scene.reader().sees(middle)).isFalse();
        assertThat(scene.reader().sees(issued)).isFalse();
        Exchange.by(last, last(middle)).isRejected(Problem.ACTOR_GONE);
    }

    /** Alice's token in which the first client acts, and then the clerk at the desk. */
    private Secret tokenWithActor(Person clerk) {
        Form begun = Exchange.delegation(scene.forAddress(), first.clientCredentials())
                .with("scope", DESK.scope());
        Secret atTheDesk = Exchange.by(first, begun).token();
        Secret clerks = clerk.logIn(desk, "openid").accessToken();
        Form handed = Exchange.delegation(atTheDesk, clerks).with("scope", ARCHIVE.scope());
        Secret middle = Exchange.by(desk, handed).token();
        assertThat(Jwt.of(middle).claim("act"))
                .isEqualTo(Map.of("sub", clerk.id(), "client_id", "desk", "act", Claims.act("first")));
        return middle;
    }

    private Form last(Secret subject) {
        return Exchange.delegation(subject, last.clientCredentials()).with("scope", Api.BUZZER.scope());
    }

    private static void enable(Person person, boolean enabled) {
        var user = person.admin().toRepresentation();
        user.setEnabled(enabled);
        person.admin().update(user);
    }
}
