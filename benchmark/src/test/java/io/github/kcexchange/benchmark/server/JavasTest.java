// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavasTest {
    private final Path folder;

    JavasTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void java17AndTheNewestLongTermReleaseAreTheDefaults() throws IOException {
        jdk("seventeen", "17.0.15");
        jdk("twenty-one", "21.0.4");
        jdk("twenty-five", "25.0.1");
        jdk("twenty-six", "26");
        assertThat(Javas.in(folder).defaults()).extracting(Java::feature).containsExactly(17, 25);
    }

    @Test
    void oneThatIsBothIsTakenOnce() throws IOException {
        jdk("seventeen", "17.0.15");
        jdk("old", "11.0.2");
        assertThat(Javas.in(folder).defaults()).extracting(Java::version).containsExactly("17.0.15");
    }

    @Test
    void aFolderWithoutAnyLeavesTheOneOfTheProgram() {
        assertThat(Javas.in(folder).defaults())
                .extracting(Java::feature)
                .containsExactly(Runtime.version().feature());
    }

    @Test
    void aCommandStandsForItsJdk() throws IOException {
        Path home = jdk("seventeen", "17.0.15");
        assertThat(Javas.of(home.resolve("bin/java")).version()).isEqualTo("17.0.15");
        assertThatThrownBy(() -> Javas.of(folder.resolve("none"))).hasMessageContaining("No java command");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"any\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String command : new String[] {"java", "jcmd"}) {
            Files.createFile(home.resolve("bin").resolve(command));
            assertThat(home.resolve("bin").resolve(command).toFile().setExecutable(true))
                    .isTrue();
        }
        return home;
    }
}
