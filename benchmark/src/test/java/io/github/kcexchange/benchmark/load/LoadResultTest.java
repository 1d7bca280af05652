// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LoadResultTest {
    private static final String OUTPUT = """
            Running 1s test @ http://localhost:18200/realms/RS256/protocol/openid-connect/token
              1 threads and 8 connections
              853 requests in 1.00s, 2.41MB read
            Requests/sec:    850.11
            result\t853\t1000000\t8800\t25200\t1\t2\t3\t4
            """;

    @Test
    void theResultIsFoundAmongTheOutputOfWrk() {
        assertThat(LoadResult.parse(OUTPUT)).isEqualTo(new LoadResult(853, 1_000_000, 8800, 25_200, 1, 2, 3, 4));
    }

    @Test
    void ratesAndLatenciesAreDerived() {
        LoadResult result = LoadResult.parse(OUTPUT);
        assertThat(result.perSecond()).isEqualTo(853);
        assertThat(result.p50Millis()).isEqualTo(8.8);
        assertThat(result.p99Millis()).isEqualTo(25.2);
    }

    @Test
    void answersThatWereNotExpectedAndBrokenConnectionsAreWrong() {
        assertThat(LoadResult.parse(OUTPUT).wrong()).isEqualTo(4);
    }

    @Test
    void outputWithoutResultIsAnError() {
        assertThatThrownBy(() -> LoadResult.parse("unable to connect")).hasMessageContaining("unable to connect");
        assertThatThrownBy(() -> LoadResult.parse("result\t1\t2")).hasMessageContaining("another result");
    }
}
