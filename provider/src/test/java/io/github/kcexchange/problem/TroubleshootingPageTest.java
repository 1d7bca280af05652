// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.error.ErrorBody;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that leads from an answer to its reasons is complete. */
class TroubleshootingPageTest {

    private static final Pattern ERROR = Pattern.compile("^## I get `(\\w+)`$");
    private static final Pattern SECTION = Pattern.compile("^## .*$");
    private static final Pattern REASON = Pattern.compile("^\\| `([a-z_]+)` \\|.*\\|.*\\|$");

    @Test
    void everyReasonIsUnderTheErrorThatTheCallerSees() throws IOException {
        Map<String, Set<String>> catalogue = new TreeMap<>();
        Arrays.stream(Problem.values())
                .forEach(problem -> catalogue
                        .computeIfAbsent(problem.kind().error(), error -> new TreeSet<>())
                        .add(problem.reason()));
        assertThat(reasonsByError()).isEqualTo(catalogue);
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorOfTheManagementApiIsThere(ManagementError error) throws IOException {
        ErrorBody body = error.body();
        assertThat(lines()).anyMatch(line -> line.matches("\\| \\d{3} \\| `" + body.code() + "` \\| .*"));
        assertThat(lines())
                .anyMatch(line -> line.startsWith("| " + error.rejection().status() + " | `" + body.code() + "` |"));
    }

    private static Map<String, Set<String>> reasonsByError() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        String error = null;
        for (String line : lines()) {
            var heading = ERROR.matcher(line);
            if (heading.matches()) {
                error = heading.group(1);
            } else if (SECTION.matcher(line).matches()) {
                error = null;
            }
            var reason = REASON.matcher(line);
            if (error != null && reason.matches()) {
                found.computeIfAbsent(error, key -> new TreeSet<>()).add(reason.group(1));
            }
        }
        return found;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(ProjectFolder.PATH.resolve("docs/troubleshooting.md"));
    }
}
