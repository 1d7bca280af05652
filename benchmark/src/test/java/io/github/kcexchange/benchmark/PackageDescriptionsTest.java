// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that each package has one subject: a description with "and" would have two. */
final class PackageDescriptionsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/kcexchange/benchmark");

    static List<Path> packages() throws IOException {
        try (Stream<Path> found = Files.walk(SOURCES)) {
            return found.filter(Files::isDirectory).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageIsDescribedInOneLineWithoutAnd(Path folder) {
        assertThat(lines(folder.resolve("package-info.java")))
                .filteredOn(line -> line.startsWith("/** "))
                .hasSize(1)
                .allMatch(line -> line.endsWith(" */"))
                .noneMatch(line -> line.contains(" and "));
    }

    @Test
    void thereArePackages() throws IOException {
        assertThat(packages()).hasSizeGreaterThan(10);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
