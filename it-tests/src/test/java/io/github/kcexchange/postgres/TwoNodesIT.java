// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes on one database: what one takes away, the other does not give. */
@OnKeycloak
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TwoNodesIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestRealm here;
    private final Server secondServer;
    private final TestRealm there;

    /** The second node keeps last uses to itself until it stops. */
    TwoNodesIT(TestRealm realm, Database database) {
        this.here = realm;
        this.secondServer = Server.onPostgres(database, 3600);
        this.there = TestRealm.existing(secondServer, realm.name());
    }

    @AfterAll
    void stopTheSecondNode() {
        secondServer.close();
    }

    @Test
    void aCredentialOfOneNodeIsGoodAtTheOther() {
        Credential credential = here.gateway("shared").credential();
        there.token().post(credential.form()).accessToken();
        here.token().post(credential.form()).accessToken();
    }

    @Test
    void aCredentialRevokedAtOneNodeIsRefusedByTheOtherAtOnce() {
        Credential credential = here.gateway("revoked here").credential();
        there.token().post(credential.form()).accessToken();
        credential.delete();
        there.token().post(credential.form()).hasStatus(400);
        here.token().post(credential.form()).hasStatus(400);
    }

    @Test
    void aGatewayDisabledAtOneNodeIsRefusedByTheOther() {
        Gateway gateway = here.gateway("disabled here");
        Credential credential = gateway.credential();
        there.token().post(credential.form()).accessToken();
        gateway.put(Map.of("enabled", false));
        await().atMost(SOON).until(() -> there.token().post(credential.form()).status() == 400);
    }

    @Test
    void theLimitHoldsAcrossNodes() throws Exception {
        Gateway gateway = here.gateway("raced for by two");
        List<ManagementApi> nodes = List.of(here.management(), there.management());
        await().atMost(SOON).until(() -> nodes.get(1).get(gateway.path()).status() == 200);
        List<Integer> statuses = atOnce(nodes, gateway.path() + "/credentials");
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
        assertThat(statuses).filteredOn(status -> status != 201).hasSize(15).allMatch(s -> s == 400 || s == 409);
        assertThat(nodes.get(0).get(gateway.path() + "/credentials").json()).containsEntry("size", 5);
    }

    private static List<Integer> atOnce(List<ManagementApi> nodes, String path) throws Exception {
        int number = 20;
        ExecutorService threads = Executors.newFixedThreadPool(number);
        CountDownLatch together = new CountDownLatch(number);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                ManagementApi node = nodes.get(i % 2);
                answers.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return node.post(path);
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Last, because the second node stops here. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aNodeThatStopsWritesDownLastUses() {
        Credential credential = here.gateway("used there").credential();
        Instant before = Instant.now().minusMillis(1);
        there.token().post(credential.form()).accessToken();
        assertThat(credential.record()).doesNotContainKey("lastUsedAt");
        secondServer.stopGracefully();
        assertThat(Instant.parse((String) credential.record().get("lastUsedAt")))
                .isBetween(before, Instant.now());
    }
}
