// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the system properties that the build sets for the tests. */
public final class Build {
    private Build() {}

    /** Returns the image of the newest supported Keycloak. */
    public static String keycloakImage() {
        return property("keycloak.image");
    }

    /** Returns the image of another version from the same repository. */
    public static String keycloakImage(String version) {
        return keycloakImage().replaceFirst(":[^:/]+$", ":" + version);
    }

    /** Returns the older supported versions. */
    static Stream<String> olderKeycloaks() {
        return Stream.of(property("older.keycloak").split(","));
    }

    static String postgresImage() {
        return property("postgres.image");
    }

    static String mariadbImage() {
        return property("mariadb.image");
    }

    static String prometheusImage() {
        return property("prometheus.image");
    }

    public static File providerJar() {
        return new File(property("provider.jar"));
    }

    public static File themesJar() {
        return new File(property("themes.jar"));
    }

    /** Returns the browser that the tests control. */
    public static Path chromium() {
        return Path.of(property("chromium"));
    }

    /** Returns the folder for screenshots of pages. */
    public static Path screenshots() {
        return Path.of(property("screenshots"));
    }

    /** Returns the project's folder, which contains the documentation. */
    public static Path projectFolder() {
        return Path.of(property("project.folder")).normalize();
    }

    /** Returns the database of the shared server. */
    public static DatabaseProduct database() {
        return DatabaseProduct.named(property("it.database"));
    }

    /**
     * Returns the running server with the extension that {@code -Dkeycloak.url} names, such as the one of
     * {@code ./dev}.
     */
    static Optional<URI> attachedTo() {
        return Optional.ofNullable(System.getProperty("keycloak.url"))
                .filter(url -> !url.isBlank())
                .map(URI::create);
    }

    /**
     * Returns the address of that server's metrics and health: {@code -Dkeycloak.management.url}, or port 9000 of the
     * same host.
     */
    static URI managementOf(URI server) {
        String usual = server.getScheme() + "://" + server.getHost() + ":9000";
        return URI.create(System.getProperty("keycloak.management.url", usual));
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
