// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.ChangedJar;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.MountableFile;

/** A server with a provider JAR that was tested on all lines except the server's own: 26.9 stands for it in the JAR. */
@Order(1) // It shares no server, so it does not wait for the start of those that the other classes share.
@Timeout(value = 20, unit = TimeUnit.MINUTES) // each test starts a server, and one of them twice
final class UntestedKeycloakIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String FINDING =
            "The PingOne token exchange extension was tested on Keycloak 26.5, 26.6, 26.9," + " but this is 26.7";
    private static final String ALLOWED = "It starts because allow-untested-keycloak is true.";
    private static final String READY = "PingOne token exchange is ready on Keycloak 26.7";

    @TempDir
    private static Path folder;

    @Test
    void theServerDoesNotStartAndTheLogNamesBothWays() {
        try (GenericContainer<?> server = server()) {
            server.waitingFor(Wait.forLogMessage(".*" + FINDING + ".*", 1).withStartupTimeout(PATIENCE));
            server.start();
            await().atMost(PATIENCE).until(() -> !server.isRunning());
            assertThat(server.getCurrentContainerInfo().getState().getExitCodeLong())
                    .isNotZero();
            assertThat(server.getLogs())
                    .contains("Use a tested version of Keycloak, or a version of the extension that was tested on this"
                            + " one. To start anyway, set"
                            + " --spi-pingone-gateway-credentials--jpa--allow-untested-keycloak=true.")
                    .doesNotContain(READY)
                    // Liquibase has not touched the database.
                    .doesNotContain("Initializing database schema");
        }
    }

    @Test
    void withTheOptionTheServerStartsAndEachStartLogsTheWarning() {
        try (GenericContainer<?> server = server()) {
            server.withEnv("KC_SPI_PINGONE_GATEWAY_CREDENTIALS__JPA__ALLOW_UNTESTED_KEYCLOAK", "true")
                    .waitingFor(Wait.forLogMessage(".*" + READY + ".*", 1).withStartupTimeout(PATIENCE));
            server.start();
            assertThat(warnings(server)).isEqualTo(1);
            server.getDockerClient()
                    .restartContainerCmd(server.getContainerId())
                    .exec();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(starts(server)).isEqualTo(2));
            assertThat(warnings(server)).isEqualTo(2);
        }
    }

    private static GenericContainer<?> server() {
        File jar = new ChangedJar("io/github/kcexchange/keycloak/SupportedKeycloak.class", "26.7", "26.9")
                .of(Build.providerJar(), folder.resolve("keycloak-pingone-exchange.jar"), "untested");
        return new GenericContainer<>(Build.keycloakImage())
                .withImagePullPolicy(PullPolicy.defaultPolicy())
                .withCopyFileToContainer(
                        MountableFile.forHostPath(jar.toPath(), 0644), "/opt/keycloak/providers/" + jar.getName())
                // A short run gains nothing from the second compiler.
                .withEnv("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1")
                .withCommand("start-dev");
    }

    private static long warnings(GenericContainer<?> server) {
        return server.getLogs()
                .lines()
                .filter(line -> line.contains(" WARN ") && line.contains(FINDING) && line.contains(ALLOWED))
                .count();
    }

    private static long starts(GenericContainer<?> server) {
        return server.getLogs().lines().filter(line -> line.contains(READY)).count();
    }
}
