// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import io.github.kcexchange.server.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of the tests. */
final class TestSources {
    private TestSources() {}

    /** The Java files of a module. */
    static List<Path> of(String module) {
        try (Stream<Path> files = Files.walk(Build.projectFolder().resolve(module + "/src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
