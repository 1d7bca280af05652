// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.stub.Stub;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSessionFactory;

/** {@link LastUseInTheDatabaseTest} tests which data is written. */
class LastUseWriterTest {

    private static final Instant EARLY = Instant.ofEpochMilli(1_000);
    private static final Instant LATE = Instant.ofEpochMilli(2_000);

    private final LastUse lastUse = new LastUse();

    @Test
    void anEmptyBatchOpensNoTransaction() {
        AtomicInteger opened = new AtomicInteger();
        KeycloakSessionFactory counting = Stub.of(KeycloakSessionFactory.class)
                .calling("create", arguments -> {
                    opened.incrementAndGet();
                    throw new IllegalStateException("no database");
                })
                .get();
        new LastUseWriter(counting, lastUse).run();
        assertThat(opened).hasValue(0);
        lastUse.add("one", EARLY);
        new LastUseWriter(counting, lastUse).run();
        assertThat(opened).hasValue(1);
    }

    @Test
    void aBatchThatCannotBeWrittenIsKeptForTheNext() {
        lastUse.add("one", EARLY);
        new LastUseWriter(brokenDatabase(), lastUse).run();
        assertThat(lastUse.drain()).containsExactly(entry("one", EARLY));
    }

    @Test
    void aUseThatCameMeanwhileIsNotOverwrittenByTheOneThatIsKept() {
        lastUse.add("one", EARLY);
        KeycloakSessionFactory broken = Stub.of(KeycloakSessionFactory.class)
                .calling("create", arguments -> {
                    lastUse.add("one", LATE);
                    throw new IllegalStateException("no database");
                })
                .get();
        new LastUseWriter(broken, lastUse).run();
        assertThat(lastUse.drain()).containsExactly(entry("one", LATE));
    }

    /** One timer runs the tasks of all providers, and ends with the first error. */
    @Test
    void anErrorDoesNotReachKeycloaksTimer() {
        lastUse.add("one", EARLY);
        KeycloakSessionFactory failing = Stub.of(KeycloakSessionFactory.class)
                .calling("create", arguments -> {
                    throw new NoClassDefFoundError("a class of the database");
                })
                .get();
        new LastUseWriter(failing, lastUse).run();
        assertThat(lastUse.drain()).containsExactly(entry("one", EARLY));
    }

    /** A server stops while its timer writes a batch. If that fails, the last run writes the batch once more. */
    @Test
    void aRunWaitsForTheBatchThatAnotherThreadWrites() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        LastUseWriter writer = new LastUseWriter(slowDatabase(begun, end, attempts), lastUse);
        lastUse.add("one", EARLY);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> timer = threads.submit(writer);
            begun.await();
            Future<?> stop = threads.submit(writer);
            assertThatThrownBy(() -> stop.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            end.countDown();
            timer.get();
            stop.get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(attempts).hasValue(2);
        assertThat(lastUse.drain()).containsExactly(entry("one", EARLY));
    }

    private static KeycloakSessionFactory slowDatabase(
            CountDownLatch begun, CountDownLatch end, AtomicInteger attempts) {
        return Stub.of(KeycloakSessionFactory.class)
                .calling("create", arguments -> {
                    attempts.incrementAndGet();
                    begun.countDown();
                    end.await();
                    throw new IllegalStateException("no database");
                })
                .get();
    }

    private static KeycloakSessionFactory brokenDatabase() {
        return Stub.of(KeycloakSessionFactory.class)
                .calling("create", arguments -> {
                    throw new IllegalStateException("no database");
                })
                .get();
    }
}
