// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Cluster;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Race;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database stops and starts again while both nodes serve requests. */
@OnKeycloak
@Timeout(value = 10, unit = MINUTES)
final class DatabaseAwayIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Cluster cluster;
    private final TestRealm first;
    private final TestRealm second;
    private final Application application;
    private final Credential credential;
    private final Credential another;
    private final AtomicReference<Instant> lastSuccess = new AtomicReference<>(Instant.EPOCH);

    DatabaseAwayIT(Cluster cluster) {
        this.cluster = cluster;
        cluster.awaitAll();
        this.first = TestRealm.on(cluster.first());
        this.second = TestRealm.existing(cluster.second(), first.name());
        this.application = first.application("application");
        this.credential = first.gateway("gateway").credential();
        this.another = first.gateway("another gateway").credential();
    }

    @Test
    void exchangesFailWithCleanErrorsWithoutTheDatabaseAndRecoverWithoutIntervention() {
        ManagementApi management = first.management();
        Secret token = exchange(another, second).accessToken();
        try (Load load = new Load(List.of(this::exchangeOrCleanError))) {
            await().atMost(PATIENCE).until(() -> lastSuccess.get().isAfter(Instant.EPOCH));
            cluster.database().stop();
            Database.awaitForgotten();
            List<Supplier<Answer>> requests = new ArrayList<>();
            requests.add(() -> management.post(another.gateway().path() + "/credentials"));
            for (TestRealm node : List.of(first, second)) {
                requests.add(() -> exchange(another, node));
                requests.add(() -> node.token().post(another.form()));
                requests.add(() -> application.at(node).introspection(token));
            }
            List<Answer> answers = atTheSameTime(requests);
            ManagementError.UNEXPECTED_ERROR.is(answers.get(0));
            answers.stream().skip(1).forEach(DatabaseAwayIT::isCleanError);
            load.end();
        } finally {
            cluster.database().start();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(first, second))
                        .allSatisfy(node -> exchange(another, node).accessToken()));
        cluster.awaitAll();
        await("the last use before the database went")
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(lastUse()).isAfterOrEqualTo(lastSuccess.get().truncatedTo(ChronoUnit.MILLIS)));
        assertThat(Stream.of(cluster.first(), cluster.second()).map(Server::log))
                .allSatisfy(log -> assertThat(Secret.foundIn(log)).isEmpty());
    }

    /** Each request waits some seconds for a connection to the database. */
    private static List<Answer> atTheSameTime(List<Supplier<Answer>> requests) {
        return Race.of(requests.size(), i -> requests.get(i).get());
    }

    private void exchangeOrCleanError() {
        Instant asked = Instant.now();
        Answer answer = exchange(credential, first);
        if (answer.status() == 200) {
            lastSuccess.set(asked);
        } else {
            isCleanError(answer);
        }
    }

    /** Keycloak's own error answer, without any further member. */
    private static void isCleanError(Answer answer) {
        assertThat(answer.hasStatus(500).json())
                .isEqualTo(Map.of(
                        "error",
                        "unknown_error",
                        "error_description",
                        "For more on this error consult the server log."));
    }

    private Answer exchange(Credential presented, TestRealm node) {
        return node.token().post(presented.form(), application.basic());
    }

    private Instant lastUse() {
        return Instant.parse((String) credential.record().get("lastUsedAt"));
    }
}
