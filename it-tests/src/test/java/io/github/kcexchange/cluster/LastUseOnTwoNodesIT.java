// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Cluster;
import io.github.kcexchange.server.OnKeycloak;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code lastUsedAt} is the latest use at either node, although each node writes its own uses at a time of its own. */
@OnKeycloak
@Timeout(value = 10, unit = MINUTES)
final class LastUseOnTwoNodesIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final TestRealm prompt;
    private final TestRealm late;

    /** The second node writes when it stops. */
    LastUseOnTwoNodesIT(Cluster cluster) {
        this.cluster = cluster;
        cluster.awaitAll();
        this.prompt = TestRealm.on(cluster.first());
        this.late = TestRealm.existing(cluster.second(), prompt.name());
    }

    @Test
    void isTheLaterUseOfBothNodesWhicheverNodeWritesLast() {
        Credential atTheLateNode = prompt.gateway("late node only").credential();
        Credential promptNodeFirst = prompt.gateway("prompt node first").credential();
        Credential lateNodeFirst = prompt.gateway("late node first").credential();

        Instant start = justBeforeNow();
        exchange(promptNodeFirst, prompt);
        exchange(lateNodeFirst, late);
        Instant between = justBeforeNow();
        exchange(promptNodeFirst, late);
        exchange(lateNodeFirst, prompt);
        exchange(atTheLateNode, late);
        Instant end = Instant.now();

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(lastUse(promptNodeFirst)).isBetween(start, between.plusMillis(1));
            assertThat(lastUse(lateNodeFirst)).isBetween(between, end);
        });
        Instant writtenBefore = lastUse(lateNodeFirst);
        assertThat(atTheLateNode.record()).doesNotContainKey("lastUsedAt");

        cluster.second().container().stopGracefully();

        assertThat(lastUse(atTheLateNode)).as("written at shutdown").isBetween(between, end);
        assertThat(lastUse(promptNodeFirst)).isBetween(between, end);
        assertThat(lastUse(lateNodeFirst)).isEqualTo(writtenBefore);

        cluster.second().container().startAgain();
        cluster.awaitAll();
        exchange(atTheLateNode, late);
    }

    private static void exchange(Credential credential, TestRealm node) {
        node.token().post(credential.form()).accessToken();
    }

    /** Both nodes and the tests use the clock of one machine. The stored time has milliseconds. */
    private static Instant justBeforeNow() {
        return Instant.now().minusMillis(1);
    }

    private static Instant lastUse(Credential credential) {
        Object lastUse = credential.record().get("lastUsedAt");
        return lastUse == null ? Instant.EPOCH : Instant.parse((String) lastUse);
    }
}
