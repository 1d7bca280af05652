// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreshRequestsTest {
    private final List<Integer> issued = new ArrayList<>();
    private final FreshRequests requests;

    FreshRequestsTest(@TempDir Path folder) {
        requests = new FreshRequests(folder.resolve("fresh"), this::issue);
    }

    private List<RequestLine> issue(int number) {
        issued.add(number);
        return IntStream.range(0, number)
                .mapToObj(n -> new RequestLine("-", "n=" + n))
                .toList();
    }

    @Test
    void eachMeasurementGetsItsOwn() throws IOException {
        RequestFile file = requests.forSeconds(1);
        requests.forSeconds(1);
        assertThat(file.once()).isTrue();
        assertThat(issued).hasSize(2);
        assertThat(Files.readAllLines(file.path()))
                .hasSize(issued.get(1))
                .first()
                .isEqualTo("-\tn=0");
    }

    @Test
    void aFastServerGetsMore() {
        requests.forSeconds(1);
        requests.seen(10_000);
        requests.seen(1);
        requests.forSeconds(2);
        assertThat(issued.get(1)).isGreaterThan(20_000);
    }
}
