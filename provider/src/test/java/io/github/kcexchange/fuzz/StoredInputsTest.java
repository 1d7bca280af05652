// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Jazzer finds stored inputs by the names of a class and its method, and says nothing of inputs that it does not find.
 */
class StoredInputsTest {

    private static final Path STORED = Path.of("src/test/resources/io/github/kcexchange/fuzz");
    private static final String ENDING = "Inputs";

    @Test
    void everyFolderOfStoredInputsIsThatOfAFuzzTest() throws IOException {
        List<Path> folders = foldersIn(STORED);
        assertThat(folders).isNotEmpty();
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            assertThat(name).endsWith(ENDING);
            List<String> methods = fuzzTestsOf(name.substring(0, name.length() - ENDING.length()));
            assertThat(foldersIn(folder))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(inputs ->
                            assertThat(methods).contains(inputs.getFileName().toString()));
        }
    }

    private static List<String> fuzzTestsOf(String className) {
        try {
            Class<?> tests = Class.forName(StoredInputsTest.class.getPackageName() + '.' + className);
            return Stream.of(tests.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException missing) {
            return List.of();
        }
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
