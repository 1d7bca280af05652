// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command {@code docker run} of {@code docs/configuration-as-code.md}. */
@Timeout(value = 15, unit = TimeUnit.MINUTES) // it starts a server
final class ContainerCommandIT {
    private static final String REALM = "exchange";
    private static final String IMAGE = "quay\\.io/keycloak/keycloak:[\\w.-]+";

    private final String name = "pingone-exchange-" + UUID.randomUUID();

    @Test
    void theCommandStartsAKeycloakThatExchanges() throws Exception {
        bash(adapted(command()));
        URI url =
                URI.create("http://" + bash("docker port " + name + " 8080/tcp").strip());
        URI realm = URI.create(url + "/realms/" + REALM);
        await().atMost(Duration.ofMinutes(10))
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> Http.call("GET", realm).send().hasStatus(200));
        try (Server server = Server.attached(url)) {
            new ExampleRealm(TestRealm.existing(server, REALM)).works();
        }
    }

    @AfterEach
    void removeTheContainer() throws Exception {
        bash("docker rm --force --volumes " + name);
    }

    private static String command() throws IOException {
        return Files.readString(Build.projectFolder().resolve("docs/configuration-as-code.md"))
                .lines()
                .map(String::strip)
                .dropWhile(line -> !line.startsWith("docker run "))
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** In the background, on a free port, with the JAR and the image of this run. */
    private String adapted(String command) {
        String adapted = replaced(
                command,
                "docker run ",
                "docker run --detach --name " + name + " --env JAVA_OPTS_APPEND=-XX:TieredStopAtLevel=1 ");
        adapted = replaced(adapted, "127.0.0.1:8080:", "127.0.0.1::");
        adapted = replaced(
                adapted,
                "$PWD/provider/target/" + Build.providerJar().getName(),
                Build.providerJar().getAbsolutePath());
        assertThat(adapted).containsPattern(IMAGE);
        return adapted.replaceFirst(IMAGE, Matcher.quoteReplacement(Build.keycloakImage()));
    }

    private static String replaced(String command, String part, String replacement) {
        assertThat(command).contains(part);
        return command.replace(part, replacement);
    }

    private static String bash(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command)
                .directory(Build.projectFolder().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
