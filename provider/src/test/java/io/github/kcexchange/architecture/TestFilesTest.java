// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for the files of the tests. */
class TestFilesTest {

    private static final Pattern HAS_A_TEST =
            Pattern.compile("(?m)^    @(Test|ParameterizedTest|TestFactory|RepeatedTest|FuzzTest)\\b");

    private static final Pattern REMOVES_A_REALM =
            Pattern.compile("\\.removeRealm\\(\\)|\\brealm\\([\\w.]*(\\(\\))?\\)\\s*\\.remove\\(\\)");

    private static final Pattern LISTS_ALL_REALMS = Pattern.compile("\\brealms\\(\\)\\s*\\.findAll\\(\\)");

    /** Surefire runs the classes of the first ending, and Failsafe those of the second: pom.xml says so. */
    @Test
    void aClassWithTestsHasTheNameThatItsRunnerLooksFor() throws IOException {
        assertThat(testClasses("provider")).hasSizeGreaterThan(100).allMatch(file -> endsWith(file, "Test.java"));
        assertThat(testClasses("benchmark")).isNotEmpty().allMatch(file -> endsWith(file, "Test.java"));
        assertThat(testClasses("it-tests"))
                .hasSizeGreaterThan(100)
                .allMatch(file -> endsWith(file, "IT.java") || endsWith(file, "Test.java"));
    }

    /** The console follows a change of the window with a delay. A test that measures a page would see both states. */
    @Test
    void aWindowOfTheBrowserKeepsTheSizeThatItOpenedWith() throws IOException {
        assertThat(javaFiles("it-tests").filter(file -> read(file).contains("setViewportSize(")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Look.java");
    }

    /**
     * While a realm is removed, the server can answer 500 to the requests of other classes (TestRealm). After all
     * classes, Server removes the realms that they left in a server that they did not start.
     */
    @Test
    void onlyAnIsolatedClassRemovesARealmOrListsAllRealms() throws IOException {
        assertThat(javaFiles("it-tests")
                        .filter(file -> isAbout(REMOVES_A_REALM, file) || isAbout(LISTS_ALL_REALMS, file))
                        .filter(file -> !read(file).contains("\n@Isolated(")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Server.java");
        assertThat(javaFiles("it-tests").filter(file -> isAbout(REMOVES_A_REALM, file)))
                .hasSizeGreaterThan(1);
    }

    private static boolean isAbout(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).find();
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().endsWith(ending);
    }

    private static List<Path> testClasses(String module) throws IOException {
        return javaFiles(module)
                .filter(file -> HAS_A_TEST.matcher(read(file)).find())
                .toList();
    }

    private static Stream<Path> javaFiles(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ProjectFolder.PATH.resolve(module).resolve("src/test/java"))) {
            return files.filter(file -> endsWith(file, ".java")).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
