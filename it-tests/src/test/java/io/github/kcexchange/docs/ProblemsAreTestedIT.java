// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.server.Build;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test causes every rejection of docs/problems.json over HTTP, and compares its status, its body and its event. */
final class ProblemsAreTestedIT {
    /** {@code Problem.rejects} compares the event. Its other methods do not, and several rejections share an answer. */
    private static final Pattern NAMED =
            Pattern.compile("\\bProblem\\s*\\.([A-Z_]+)(?!\\w)(?!\\s*\\.(?!rejects)[a-z]\\w*\\()");

    @Test
    void everyReasonIsAConstant() throws IOException {
        File contract = Build.projectFolder().resolve("docs/problems.json").toFile();
        List<String> reasons = new ArrayList<>();
        new ObjectMapper()
                .readTree(contract)
                .forEach(problem -> reasons.add(problem.get("reason").textValue()));
        assertThat(Stream.of(Problem.values()).map(Problem::reason)).containsExactlyElementsOf(reasons);
    }

    @Test
    void everyProblemHasATest() {
        Set<String> tested = TestSources.of("it-tests").stream()
                .filter(file -> file.toString().endsWith("IT.java"))
                .flatMap(file -> NAMED.matcher(TestSources.read(file)).results())
                .map(named -> named.group(1))
                .collect(Collectors.toSet());
        assertThat(Stream.of(Problem.values()).map(Problem::name)).allMatch(tested::contains);
    }
}
