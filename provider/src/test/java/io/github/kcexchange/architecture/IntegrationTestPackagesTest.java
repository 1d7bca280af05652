// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package of it-tests has one subject: a description with "and" would have two. */
class IntegrationTestPackagesTest {

    private static final Path SOURCES = ProjectFolder.PATH.resolve("it-tests/src/test/java/io/github/kcexchange");

    static List<Path> packages() throws IOException {
        try (Stream<Path> found = Files.list(SOURCES)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageIsDescribedInOneLineWithoutAnd(Path folder) throws IOException {
        assertThat(Files.readAllLines(folder.resolve("package-info.java")))
                .filteredOn(line -> line.startsWith("/** "))
                .hasSize(1)
                .allMatch(line -> line.endsWith(" */"))
                .noneMatch(line -> line.contains(" and "));
    }

    @Test
    void thereArePackages() throws IOException {
        assertThat(packages()).hasSizeGreaterThan(20);
    }
}
