// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.github.kcexchange.tls.Authority;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.images.builder.Transferable;

/** Creates containers of Keycloak, each with the settings that its tests need. None of them is started yet. */
final class Containers {
    private static final String LAST_USED_INTERVAL =
            "KC_SPI_PINGONE_GATEWAY_CREDENTIALS__JPA__LAST_USED_FLUSH_INTERVAL";
    private static final String ALLOW_UNTESTED = "KC_SPI_PINGONE_GATEWAY_CREDENTIALS__JPA__ALLOW_UNTESTED_KEYCLOAK";
    private static final String KEY_STORE_SETTING = "KC_HTTPS_KEY_STORE_FILE";
    private static final String KEY_STORE = "/opt/keycloak/conf/tests-keys.p12";
    private static final String TRUST_STORE = "/opt/keycloak/conf/tests-trust.p12";
    private static final String JAVA = "/opt/keycloak/bin/tests-java";
    private static final int EXECUTABLE = 0100755;

    /** Replaces the collector of {@code kc.sh}, whose threads compete with everything else on two cores. */
    private static final String SERIAL_COLLECTOR = "-XX:-UseG1GC -XX:+UseSerialGC ";

    /**
     * Multiplies by four the number of calls after which the second compiler compiles a method. A server of the tests
     * runs for some minutes, and this compiler took a fifth of its CPU time.
     */
    private static final String RARELY_COMPILED_AGAIN = "-XX:Tier4InvocationThreshold=20000"
            + " -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000";

    private static final String NEVER_COMPILED_AGAIN = "-XX:TieredStopAtLevel=1";

    /**
     * In development mode, {@code kc.sh} calls Java to build the server and then, with this property, to run it. The
     * build ends before the second compiler pays off.
     */
    private static final String JAVA_SCRIPT = """
            #!/bin/sh
            case "$1" in
                -Dkc.config.built=true) exec java "$@" ;;
                *) exec java -XX:TieredStopAtLevel=1 "$@" ;;
            esac
            """;

    private Containers() {}

    /** Creates an unchanged Keycloak without the extension. */
    static KeycloakContainer stock() {
        return withoutSecondCompiler(container(Build.keycloakImage()));
    }

    /**
     * Creates a Keycloak with the extension and Keycloak's own H2 database. All its pages, including the login page,
     * use the project's theme. Its heap also contains the realms of all classes.
     */
    static KeycloakContainer onH2() {
        return withExtension(container(Build.keycloakImage()))
                .withRamPercentage(2, 12)
                .withEnv("KC_SPI_THEME__DEFAULT", "pingone-exchange");
    }

    /** Creates a Keycloak with the extension, TLS, optional client certificates, and features that are usually off. */
    static KeycloakContainer secured() {
        KeycloakContainer container = withoutSecondCompiler(withExtension(container(Build.keycloakImage())));
        container
                .withCopyToContainer(
                        Transferable.of(
                                Authority.issueForServer(container.getHost()).file()),
                        KEY_STORE)
                .withCopyToContainer(Transferable.of(Authority.trustFile()), TRUST_STORE)
                .withEnv(KEY_STORE_SETTING, KEY_STORE)
                .withEnv("KC_HTTPS_KEY_STORE_PASSWORD", Authority.PASSWORD)
                .withEnv("KC_HTTPS_TRUST_STORE_FILE", TRUST_STORE)
                .withEnv("KC_HTTPS_TRUST_STORE_PASSWORD", Authority.PASSWORD)
                .withEnv("KC_HTTP_MANAGEMENT_SCHEME", "http")
                // This is an option of the command. With the container's own setting, the admin client and the health
                // check would use TLS, too.
                .withCustomCommand("--https-client-auth=request")
                .withFeaturesEnabled("resource-indicators");
        return container;
    }

    static boolean useTls(KeycloakContainer container) {
        return container.getEnvMap().containsKey(KEY_STORE_SETTING);
    }

    /** Creates an older Keycloak with the extension. */
    static KeycloakContainer version(String version) {
        return withoutSecondCompiler(withExtension(container(Build.keycloakImage(version))));
    }

    /** Creates a Keycloak with the extension on this database. It writes last uses at this interval in seconds. */
    static KeycloakContainer on(Database database, int lastUsedInterval) {
        return onDatabase(withExtension(container(Build.keycloakImage())), database, lastUsedInterval);
    }

    /**
     * Creates a Keycloak in production mode with its own cache stack, which discovers the other nodes through the
     * database. The node keeps these ports at every start.
     */
    static KeycloakContainer node(NodeImage image, Ports ports, Database database, int lastUsedInterval) {
        KeycloakContainer node = withoutSecondCompiler(plain(image.name()))
                .withProductionMode()
                .withOptimizedFlag()
                .withEnv("KC_HTTP_ENABLED", "true");
        node.setPortBindings(ports.bindings());
        return onDatabase(node, database, lastUsedInterval);
    }

    private static KeycloakContainer onDatabase(KeycloakContainer node, Database database, int lastUsedInterval) {
        return node.withEnv(LAST_USED_INTERVAL, Integer.toString(lastUsedInterval))
                .withNetwork(database.network())
                .withEnv("KC_DB", database.product().keycloakName())
                .withEnv("KC_DB_URL", database.jdbcUrl())
                .withEnv("KC_DB_USERNAME", database.user())
                .withEnv("KC_DB_PASSWORD", database.password())
                .withEnv("KC_HOSTNAME", Database.PUBLIC_URL);
    }

    /**
     * Creates a Keycloak in development mode with H2 in memory, as long as no other database is set. By default, it
     * reads a page's theme and texts for each request, and H2 writes files.
     */
    private static KeycloakContainer container(String image) {
        return plain(image)
                .withCopyToContainer(Transferable.of(JAVA_SCRIPT, EXECUTABLE), JAVA)
                .withEnv("JAVA", JAVA)
                .withEnv("JAVA_OPTS_APPEND", SERIAL_COLLECTOR + RARELY_COMPILED_AGAIN)
                .withEnv("KC_DB", "dev-mem")
                .withEnv("KC_SPI_THEME__CACHE_THEMES", "true")
                .withEnv("KC_SPI_THEME__CACHE_TEMPLATES", "true")
                .withEnv("KC_SPI_THEME__STATIC_MAX_AGE", "2592000")
                .withEnv("KC_EVENT_METRICS_USER_ENABLED", "true")
                .withEnv("KC_HTTP_METRICS_HISTOGRAMS_ENABLED", "true");
    }

    /** Prepares a node of the cluster, or a server of a few classes. It ends before the second compiler pays off. */
    private static KeycloakContainer withoutSecondCompiler(KeycloakContainer container) {
        return container.withEnv("JAVA_OPTS_APPEND", SERIAL_COLLECTOR + NEVER_COMPILED_AGAIN);
    }

    private static KeycloakContainer plain(String image) {
        return new KeycloakContainer(image)
                .withImagePullPolicy(PullPolicy.defaultPolicy())
                .withStartupTimeout(Duration.ofMinutes(10))
                .withRamPercentage(2, 8)
                .withEnabledMetrics();
    }

    private static KeycloakContainer withExtension(KeycloakContainer container) {
        // The nightly tests use Keycloak versions that no other test has used yet.
        Optional.ofNullable(System.getenv("ALLOW_UNTESTED_KEYCLOAK"))
                .ifPresent(allowed -> container.withEnv(ALLOW_UNTESTED, allowed));
        return container
                .withProviderLibsFrom(List.of(Build.providerJar(), Build.themesJar()))
                .withEnv("KC_LOG_LEVEL", "INFO,io.github.kcexchange:TRACE")
                .withEnv(LAST_USED_INTERVAL, "1");
    }
}
