// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares the two published pages, so that the page cannot call a goal reached that the measured values miss. */
final class PublishedGoalsTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void theGoalsOnThePageFollowFromTheMeasuredValues() throws IOException {
        assertThat(page("performance.md").content("goals"))
                .as("./bench goals writes this section")
                .isEqualTo(GoalSection.of(page("performance-data.md")));
    }

    @Test
    void theMeasuredValuesContainBothSections() throws IOException {
        Page values = page("performance-data.md");
        assertThat(values.content(Comparison.NAME)).contains(RatioTables.EXCHANGES);
        assertThat(values.content(OwnGrants.NAME)).contains(RatioTables.WITH_THE_JAR);
    }

    private static Page page(String name) throws IOException {
        return new Page(Files.readString(DOCS.resolve(name)));
    }
}
