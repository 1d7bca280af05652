// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package of it-tests and benchmark has one subject: a description with "and" would have two. */
class PackageDescriptionsTest {

    static Stream<Path> packages() throws IOException {
        return Stream.concat(ofIntegrationTests(), ofBenchmark());
    }

    private static Stream<Path> ofIntegrationTests() throws IOException {
        Path root = ProjectFolder.PATH.resolve("it-tests/src/test/java/io/github/kcexchange");
        return folders(root).filter(folder -> !folder.equals(root));
    }

    private static Stream<Path> ofBenchmark() throws IOException {
        return folders(ProjectFolder.PATH.resolve("benchmark/src/main/java/io/github/kcexchange/benchmark"));
    }

    private static Stream<Path> folders(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isDirectory).sorted().toList().stream();
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
        assertThat(ofIntegrationTests()).hasSizeGreaterThan(20);
        assertThat(ofBenchmark()).hasSizeGreaterThan(10);
    }
}
