// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastUseTest {

    private static final Instant EARLY = Instant.ofEpochMilli(1000);
    private static final Instant LATE = Instant.ofEpochMilli(2000);

    private final LastUse lastUse = new LastUse();

    @Test
    void aThousandUsesOfOneCredentialAreOneEntryOfABatch() {
        IntStream.rangeClosed(1, 1000).forEach(i -> lastUse.add("one", Instant.ofEpochMilli(i)));
        assertThat(lastUse.drain()).containsExactly(entry("one", EARLY));
    }

    @Test
    void theLatestUseCountsInWhateverOrderTheyCome() {
        lastUse.add("one", LATE);
        lastUse.add("one", EARLY);
        lastUse.add("two", EARLY);
        lastUse.add("two", LATE);
        assertThat(lastUse.drain()).containsExactly(entry("one", LATE), entry("two", LATE));
    }

    @Test
    void aBatchIsOrderedById() {
        List.of("c", "a", "b").forEach(id -> lastUse.add(id, EARLY));
        assertThat(lastUse.drain().keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void aUseIsNotTakenTwice() {
        lastUse.add("one", EARLY);
        lastUse.drain();
        assertThat(lastUse.drain()).isEmpty();
    }

    @Test
    void aUseAfterABatchIsInTheNextOne() {
        lastUse.add("one", LATE);
        lastUse.drain();
        lastUse.add("one", EARLY);
        assertThat(lastUse.drain()).containsExactly(entry("one", EARLY));
    }

    @Test
    void noUseIsLostOrTakenTwiceWhileOthersWrite() throws Exception {
        int writers = 4;
        int each = 2000;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String prefix = writer + "-";
                running.add(threads.submit(() -> {
                    start.await();
                    IntStream.range(0, each).forEach(i -> lastUse.add(prefix + i, EARLY));
                    return null;
                }));
            }
            start.countDown();
            List<Map<String, Instant>> batches = new ArrayList<>();
            while (!running.stream().allMatch(Future::isDone)) {
                batches.add(lastUse.drain());
            }
            batches.add(lastUse.drain());
            for (Future<?> writer : running) {
                writer.get();
            }
            assertThat(batches.stream().mapToInt(Map::size).sum()).isEqualTo(writers * each);
            assertThat(batches.stream()
                            .flatMap(batch -> batch.keySet().stream())
                            .distinct())
                    .hasSize(writers * each);
        } finally {
            threads.shutdownNow();
        }
    }
}
