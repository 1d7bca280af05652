// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that describes each reason of the event is complete. */
class ReasonsPageTest {

    private static final Pattern SECTION = Pattern.compile("(?s)\n### Reasons, and what to do\n(.*?)\n### ");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    @Test
    void everyReasonIsDescribedOnce() throws IOException {
        String page = Files.readString(ProjectFolder.PATH.resolve("docs/errors-events-metrics.md"));
        List<String> described = found(SECTION, page)
                .flatMap(section -> found(FIRST_CELL, section))
                .flatMap(cell -> found(NAME, cell))
                .filter(name -> !name.equals("reason"))
                .toList();
        List<String> reasons =
                Arrays.stream(Problem.values()).map(Problem::reason).toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(reasons);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
