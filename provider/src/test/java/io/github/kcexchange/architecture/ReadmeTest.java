// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README tells a new reader the most important facts first, and leaves the others to the pages in docs. */
class ReadmeTest {

    private static final Path PAGE = ProjectFolder.PATH.resolve("README.md");

    @Test
    void theReadmeHasFewerThan250Lines() throws IOException {
        assertThat(Files.readAllLines(PAGE)).hasSizeLessThan(250);
    }

    @Test
    void theDiagramTheQuickStartTheInstallationAndTheVersionsComeFirst() throws IOException {
        List<String> parts = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## ") || line.equals("```mermaid"))
                .limit(4)
                .toList();
        assertThat(parts).containsExactly("```mermaid", "## Quick start", "## Install", "## Where it runs");
    }
}
