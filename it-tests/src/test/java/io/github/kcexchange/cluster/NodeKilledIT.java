// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Cluster;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A node is killed while it serves requests. The killed node coordinates the caches, which is the harder case. */
@OnKeycloak
@Timeout(value = 10, unit = MINUTES)
final class NodeKilledIT {
    private static final int ADMINISTRATORS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final TestRealm atKilledNode;
    private final TestRealm atOtherNode;
    private final AtomicInteger exchanges = new AtomicInteger();
    private volatile boolean mayBeStopped;

    NodeKilledIT(Cluster cluster) {
        this.cluster = cluster;
        cluster.awaitAll();
        this.atKilledNode = TestRealm.on(cluster.first());
        this.atOtherNode = TestRealm.existing(cluster.second(), atKilledNode.name());
    }

    @Test
    void theOtherNodeContinuesAndEveryAcknowledgedChangeIsKept() {
        Server killed = cluster.first();
        Credential inUse = atKilledNode.gateway("in use").credential();
        List<Ledger> ledgers =
                IntStream.range(0, ADMINISTRATORS).mapToObj(this::ledger).toList();
        Runnable exchange = () -> exchangeAtBoth(inUse);
        try (Load load = new Load(
                Stream.concat(ledgers.stream(), Stream.of(exchange, exchange)).toList())) {
            awaitProgress(load, ledgers);
            mayBeStopped = true;
            killed.container().kill();
            awaitProgress(load, ledgers);
            load.end();
        }
        isAsAcknowledged(ledgers, atOtherNode);

        killed.container().startAgain();
        cluster.awaitAll();
        exchange(inUse, atKilledNode).accessToken();
        isAsAcknowledged(ledgers, atKilledNode);
    }

    private Ledger ledger(int number) {
        List<Gateway> gateways = Stream.of("before", "after")
                .map(when -> atKilledNode.gateway("administered " + when + " " + number))
                .toList();
        return new Ledger(atKilledNode.management(), atOtherNode.management(), gateways);
    }

    /** The killed node may give no answer, but never a wrong one. The other node always answers. */
    private void exchangeAtBoth(Credential credential) {
        try {
            exchange(credential, atKilledNode).accessToken();
        } catch (UncheckedIOException noAnswer) {
            if (!mayBeStopped) {
                throw noAnswer;
            }
        }
        exchange(credential, atOtherNode).accessToken();
        exchanges.incrementAndGet();
    }

    private void awaitProgress(Load load, List<Ledger> ledgers) {
        int exchangesBefore = exchanges.get();
        List<Integer> entriesBefore = ledgers.stream().map(Ledger::entries).toList();
        await().atMost(PATIENCE).failFast(load::isStillRunning).untilAsserted(() -> {
            assertThat(exchanges.get()).isGreaterThan(exchangesBefore + 20);
            IntStream.range(0, ledgers.size())
                    .forEach(i -> assertThat(ledgers.get(i).entries()).isGreaterThan(entriesBefore.get(i) + 10));
        });
    }

    private static void isAsAcknowledged(List<Ledger> ledgers, TestRealm node) {
        assertThat(ledgers).allSatisfy(ledger -> {
            assertThat(ledger.valid())
                    .isNotEmpty()
                    .allSatisfy(credential -> exchange(credential, node).accessToken());
            assertThat(ledger.revoked())
                    .isNotEmpty()
                    .allSatisfy(credential -> Problem.CREDENTIAL_UNKNOWN.is(exchange(credential, node)));
        });
    }

    private static Answer exchange(Credential credential, TestRealm node) {
        return node.token().post(credential.form());
    }
}
