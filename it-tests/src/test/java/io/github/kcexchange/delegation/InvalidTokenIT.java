// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every invalid subject or actor token gets the same answer, whatever its flaw is (RFC 8693, section 2.2.2). */
@OnKeycloak
final class InvalidTokenIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Flaws flaws;

    InvalidTokenIT(TestRealm realm) {
        this.realm = realm;
        RealmKey key = RealmKey.importedInto(realm);
        this.scene = Scene.in(realm);
        this.flaws = new Flaws(realm, key, scene.address(), scene.reader());
        List<String> everybody = List.of("default-roles-" + realm.name());
        new Policies(realm)
                .delegation(Map.of("actor-roles", everybody, "subject-roles", everybody, "foreign-actor-token", true));
    }

    Stream<Named<Supplier<Presented>>> all() {
        return flaws.all();
    }

    @Test
    void withoutAFlawBothAreAccepted() {
        Holder subject = Holder.in(realm);
        Holder actor = Holder.in(realm);
        Form form =
                Exchange.delegation(subject.accessToken(), actor.accessToken()).with("scope", "b.read");
        assertThat(Exchange.by(scene.address(), form).jwt().claim("act"))
                .isEqualTo(Map.of(
                        "sub",
                        actor.person().id(),
                        "client_id",
                        actor.application().clientId()));
    }

    @Test
    void withoutAFlawATokenThatTheTestSignsIsAccepted() {
        Exchange.by(scene.address(), flaws.none().asSubject().with("scope", "b.read"))
                .token();
        Exchange.by(scene.address(), flaws.none().asActor(scene.impersonation()))
                .token();
    }

    @ParameterizedTest
    @MethodSource("all")
    void anInvalidSubjectTokenIsRejected(Supplier<Presented> flawed) {
        Form form = flawed.get().asSubject().with("scope", "b.read");
        Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @ParameterizedTest
    @MethodSource("all")
    void anInvalidActorTokenIsRejected(Supplier<Presented> flawed) {
        Form form = flawed.get().asActor(scene.impersonation());
        Exchange.by(scene.address(), form).isRejected(Problem.ACTOR_TOKEN_INVALID);
    }

    @TouchesSql
    @Test
    void anIdThatNotEveryDatabaseCanLookUpIsRejected() {
        Presented token = flaws.ofAnUnstorableClient();
        Exchange.by(scene.address(), token.asSubject().with("scope", "b.read"))
                .isRejected(Problem.SUBJECT_TOKEN_INVALID);
        Exchange.by(scene.address(), token.asActor(scene.impersonation())).isRejected(Problem.ACTOR_TOKEN_INVALID);
    }

    @Test
    void tokensFromBeforeTheRealmsNotBeforeAreRejected() {
        Secret old = scene.forAddress();
        Form subject = Exchange.impersonation(old).with("scope", "b.read");
        Secret clients = scene.goodies().clientCredentials();
        Form actor = Exchange.delegation(old, clients);
        realm.change(r -> r.setNotBefore((int) Instant.now().getEpochSecond() + 1));
        try {
            Exchange.by(scene.address(), subject).isRejected(Problem.SUBJECT_TOKEN_INVALID);
            Exchange.by(scene.goodies(), actor).isRejected(Problem.ACTOR_TOKEN_INVALID);
        } finally {
            realm.change(r -> r.setNotBefore(0));
        }
        Exchange.by(scene.address(), subject).token();
    }
}
