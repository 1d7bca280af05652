// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.Cluster;
import io.github.kcexchange.server.NodeImage;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The nodes are replaced one after the other by nodes with another version of the JAR, while a client keeps exchanging.
 *
 * <p>No older version has been released yet. So this version is the older one. The newer one is derived from it, with
 * one more change of the database and with the same classes. The test proves three things. The start of the new version
 * migrates the table while an old node is still running. Both versions work with the migrated table. No exchange fails
 * if the client asks the other node when a node does not answer, or answers 503 while it starts or stops. The test does
 * not prove that the classes of two versions work together: that begins with the first release.
 *
 * <p>This class runs last, because the newer version stays in place.
 */
@OnKeycloak
@Timeout(value = 10, unit = MINUTES)
@Order(Integer.MAX_VALUE)
final class RollingUpdateIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final String realmName;
    private final AtomicInteger exchanges = new AtomicInteger();

    RollingUpdateIT(Cluster cluster) {
        this.cluster = cluster;
        cluster.awaitAll();
        this.realmName = TestRealm.on(cluster.first()).name();
    }

    @Test
    void noExchangeFailsAndNothingIsLost(@TempDir Path folder) {
        NodeImage next = new NodeImage(NextVersion.of(Build.providerJar(), folder));
        TestRealm before = first();
        Credential inUse = before.gateway("in use").credential();
        Credential ending = before.gateway("ending").credential(Map.of("expiresAt", "2126-01-01T00:00:00Z"));
        Credential revoked = before.gateway("revoked").credential();
        revoked.delete();
        Credential disabled = before.gateway("disabled").credential();
        disabled.gateway().put(Map.of("enabled", false));
        List<Gateway> untouched =
                Stream.of(ending, revoked, disabled).map(Credential::gateway).toList();
        List<Map<String, Object>> shown = shown(untouched, before);

        List<TestRealm> nodes = List.of(before, second());
        try (Load load = new Load(List.of(client(inUse, nodes, 0), client(inUse, nodes, 1)))) {
            awaitProgress(load);
            assertThat(newColumns()).isZero();
            cluster.update(next, () -> {
                assertThat(newColumns()).isOne();
                awaitProgress(load);
                eachNodeServesTheChangesOfTheOther(first(), second());
                eachNodeServesTheChangesOfTheOther(second(), first());
            });
            awaitProgress(load);
            load.end();
        }

        List<TestRealm> after = List.of(first(), second());
        assertThat(after).allSatisfy(node -> assertThat(shown(untouched, node)).isEqualTo(shown));
        for (TestRealm node : after) {
            exchange(inUse, node).accessToken();
            exchange(ending, node).accessToken();
            Problem.CREDENTIAL_UNKNOWN.is(exchange(revoked, node));
            Problem.CREDENTIAL_UNKNOWN.is(exchange(disabled, node));
        }
    }

    private TestRealm first() {
        return TestRealm.existing(cluster.first(), realmName);
    }

    private TestRealm second() {
        return TestRealm.existing(cluster.second(), realmName);
    }

    /** Acts as a load balancer: if a node does not answer, or answers 503, the request goes to the other node. */
    private Runnable client(Credential credential, List<TestRealm> nodes, int preferred) {
        return () -> {
            if (!serves(nodes.get(preferred), credential)) {
                exchange(credential, nodes.get(1 - preferred)).accessToken();
            }
            exchanges.incrementAndGet();
        };
    }

    private static boolean serves(TestRealm node, Credential credential) {
        try {
            Answer answer = exchange(credential, node);
            if (answer.status() == 503) {
                return false;
            }
            answer.accessToken();
            return true;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private void awaitProgress(Load load) {
        int before = exchanges.get();
        await().atMost(PATIENCE).failFast(load::isStillRunning).untilAsserted(() -> {
            assertThat(exchanges.get()).isGreaterThan(before + 20);
        });
    }

    private static void eachNodeServesTheChangesOfTheOther(TestRealm here, TestRealm there) {
        Credential credential =
                here.gateway("made at " + Instant.now().toEpochMilli()).credential();
        exchange(credential, there).accessToken();
        assertThat(credential.at(there).record()).containsEntry("id", credential.id());
        Credential madeThere = credential.gateway().at(there).credential();
        exchange(madeThere, here).accessToken();
        madeThere.at(here).delete();
        Problem.CREDENTIAL_UNKNOWN.is(exchange(madeThere, there));
        credential.gateway().delete();
        OtherNode.comesToReject(() -> exchange(credential, there));
    }

    /** The gateways and their credentials, as the management API shows them. */
    private static List<Map<String, Object>> shown(List<Gateway> gateways, TestRealm node) {
        var management = node.management();
        return gateways.stream()
                .flatMap(gateway -> Stream.of(gateway.path(), gateway.path() + "/credentials"))
                .map(path -> management.get(path).hasStatus(200).json())
                .toList();
    }

    private int newColumns() {
        return Integer.parseInt(cluster.database()
                .sql("select count(*) from information_schema.columns"
                        + " where table_name = 'pingone_gateway_credential' and column_name = '" + NextVersion.COLUMN
                        + "'")
                .strip());
    }

    private static Answer exchange(Credential credential, TestRealm node) {
        return node.token().post(credential.form());
    }
}
