// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes at the end of a run how many answers were compared with docs/openapi.yaml. Several runs append to the same
 * file.
 */
public final class AnswerReport implements TestExecutionListener {
    /** Below the project's folder. {@code ./verify} adds up its numbers. */
    private static final Path FILE = Path.of("it-tests", "target", "described-answers.txt");

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Map<String, Long> counts = DescribedAnswers.counts();
        if (counts.isEmpty()) {
            return;
        }
        try {
            Path file = Path.of(System.getProperty("project.folder")).resolve(FILE);
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines(counts), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String lines(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
