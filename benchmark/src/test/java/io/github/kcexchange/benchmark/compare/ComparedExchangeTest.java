// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.request.Exchanges;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ComparedExchangeTest {
    private static final int MOST_PLACES = 3;

    private final List<String> requests = ComparedExchange.requests();

    @Test
    void everyRequestIsMeasuredOnce() {
        assertThat(requests)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Exchanges.STOCK.stream(), Exchanges.EXTENSION.stream())
                                .toList());
    }

    @Test
    void anExchangeIsMeasuredSoonAfterTheRequestThatItIsComparedWith() {
        assertThat(ComparedExchange.ALL)
                .filteredOn(compared -> Goal.OF_ISSUE_17.contains(compared.goal()))
                .extracting(compared -> requests.indexOf(compared.request()) - requests.indexOf(compared.own()))
                .allMatch(places -> places >= 1 && places <= MOST_PLACES);
    }

    @Test
    void aGoalCanHaveSeveralComparisons() {
        assertThat(ComparedExchange.titles(Goal.GATEWAY)).hasSize(2).allMatch(title -> title.startsWith("gateway"));
    }
}
