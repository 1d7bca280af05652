// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** {@code lastUsedAt} is written with a delay of some seconds, and by successful exchanges only. */
@OnKeycloak
@TouchesSql
final class LastUsedIT {
    private final TestRealm realm;
    private final Application application;

    LastUsedIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
    }

    @Test
    void isAbsentUntilTheFirstUseAndThenItsTime() {
        Credential credential = realm.gateway("used").credential();
        assertThat(credential.record()).doesNotContainKey("lastUsedAt");
        Instant before = Instant.now().minusMillis(1);
        Exchange.alone(realm, credential.form()).token();
        Instant after = Instant.now();
        assertThat(lastUse(credential, use -> true)).isBetween(before, after);
    }

    @Test
    void movesWithTheNextUse() {
        Credential credential = realm.gateway("used twice").credential();
        Exchange.alone(realm, credential.form()).token();
        Instant first = lastUse(credential, use -> true);
        Exchange.by(application, credential.form()).token();
        assertThat(lastUse(credential, use -> use.isAfter(first))).isAfter(first);
    }

    /** The witness credential is used after the failures. One batch writes all earlier uses. */
    @Test
    void isNotMovedByRejections() {
        Gateway gateway = realm.gateway("rejected");
        Credential credential = gateway.credential();
        Credential witness = realm.gateway("witness").credential();
        Exchange.by(realm.plainClient("plain"), credential.form()).isRejected(Problem.GRANT_NOT_ENABLED);
        Exchange.by(application, credential.form().with("scope", "nothing")).isRejected(Problem.SCOPE_NOT_GRANTED);
        Exchange.by(application, credential.form().with("audience", "nowhere")).isRejected(Problem.TARGET_NOT_REACHED);
        gateway.put(Map.of("enabled", false));
        Exchange.by(application, credential.form()).isRejected(Problem.GATEWAY_DISABLED);
        Exchange.alone(realm, credential.form()).isRejectedAsClient(Problem.GATEWAY_DISABLED);
        Exchange.alone(realm, witness.form()).token();
        lastUse(witness, use -> true);
        assertThat(credential.record()).doesNotContainKey("lastUsedAt");
    }

    private static Instant lastUse(Credential credential, Predicate<Instant> wanted) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> lastUse(credential), use -> use != null && wanted.test(use));
    }

    private static Instant lastUse(Credential credential) {
        Object lastUse = credential.record().get("lastUsedAt");
        return lastUse == null ? null : Instant.parse((String) lastUse);
    }
}
