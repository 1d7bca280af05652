// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.server.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keycloak's command-line tools from a server's own distribution. All shells use the same copy, and an archive of the
 * tools' classes: the pages have dozens of commands, and each one loads these classes.
 */
final class CommandLineTools {
    private static final String KEYCLOAK_BIN = "/opt/keycloak/bin";
    private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** Java writes warnings about an archive to the standard output, which is the answer of the command. */
    private static final String WITHOUT_WARNINGS = "-Xlog:disable -Xlog:all=error:stderr";

    /** Signs in and reads. Most commands do the same. */
    private static final String TYPICAL =
            "kcadm.sh get realms/master --no-config --server %s --realm master --user admin --password admin";

    private static final Map<Server, CommandLineTools> COPIES = new ConcurrentHashMap<>();

    private final Path folder;
    private final Path archive;

    private CommandLineTools(Path folder) {
        this.folder = folder;
        this.archive = folder.resolve("classes.jsa");
    }

    static CommandLineTools of(Server server) {
        return COPIES.computeIfAbsent(server, CommandLineTools::copied);
    }

    private static CommandLineTools copied(Server server) {
        try {
            CommandLineTools tools = new CommandLineTools(Files.createTempDirectory("keycloak-tools"));
            server.container().copy(KEYCLOAK_BIN, tools.folder);
            tools.archiveClasses(server.url());
            tools.deleteAtTheEnd();
            return tools;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sets the variables of a shell. The tools keep their settings in this folder. */
    void addTo(Map<String, String> environment, Path settings) {
        String archived = "-XX:SharedArchiveFile=" + archive + " " + WITHOUT_WARNINGS;
        addTo(environment, settings, Files.exists(archive) ? archived : "");
    }

    private void addTo(Map<String, String> environment, Path settings, String options) {
        String bin = folder.resolve("bin").toString();
        environment.merge("PATH", bin, (path, ours) -> ours + File.pathSeparator + path);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KC_OPTS", SHORT_RUN + " -Duser.home=" + settings + " " + options);
    }

    /** A Java without archives of classes runs the command, too. */
    private void archiveClasses(URI server) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", TYPICAL.formatted(server));
        addTo(bash.environment(), folder, "-XX:ArchiveClassesAtExit=" + archive);
        bash.redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        assertThat(bash.start().waitFor()).as("kcadm.sh get").isZero();
    }

    private void deleteAtTheEnd() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(Path::toFile).forEach(File::deleteOnExit);
        }
    }
}
