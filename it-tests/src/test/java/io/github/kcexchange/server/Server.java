// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.github.dockerjava.api.model.ContainerNetwork;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.github.kcexchange.tls.Authority;
import io.github.kcexchange.wire.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.RealmRepresentation;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.images.builder.Transferable;

/** Represents a Keycloak that runs in its own container, or one that was running before the tests. */
public final class Server implements AutoCloseable {
    private static final String LAST_USED_INTERVAL =
            "KC_SPI_PINGONE_GATEWAY_CREDENTIALS__JPA__LAST_USED_FLUSH_INTERVAL";

    private static final String ALLOW_UNTESTED = "KC_SPI_PINGONE_GATEWAY_CREDENTIALS__JPA__ALLOW_UNTESTED_KEYCLOAK";

    static final String NEEDS_CONTAINERS =
            "This test needs containers, which a server behind -Dkeycloak.url cannot replace: run it without that"
                    + " property";

    private static final String KEY_STORE = "/opt/keycloak/conf/tests-keys.p12";
    private static final String TRUST_STORE = "/opt/keycloak/conf/tests-trust.p12";

    /** Is null for a server that the tests did not start. */
    private final KeycloakContainer container;

    private final URI url;
    private final URI publicUrl;
    private final URI management;
    private final Keycloak admin;
    private final Set<String> realms = ConcurrentHashMap.newKeySet();
    private Optional<String> adminTheme = Optional.empty();

    private Server(KeycloakContainer container, String publicUrl) {
        this.container = container;
        container.start();
        boolean secured = container.getEnvMap().containsKey("KC_HTTPS_KEY_STORE_FILE");
        String scheme = secured ? "https://" : "http://";
        int port = secured ? container.getHttpsPort() : container.getHttpPort();
        this.url = URI.create(scheme + container.getHost() + ":" + port);
        this.publicUrl = publicUrl.isEmpty() ? url : URI.create(publicUrl);
        this.management = URI.create(container.getMgmtServerUrl());
        this.admin = container.getKeycloakAdminClient();
    }

    private Server(URI url) {
        this.container = null;
        this.url = url;
        this.publicUrl = url;
        this.management = Build.managementOf(url);
        this.admin = Keycloak.getInstance(url.toString(), "master", "admin", "admin", "admin-cli");
    }

    /** Connects to a running server with the extension. The administrator has the name and password {@code admin}. */
    public static Server attached(URI url) {
        return new Server(url).withOurTheme();
    }

    /** Starts an unchanged Keycloak without the extension. */
    static Server stock() {
        return new Server(container(Build.keycloakImage()), "");
    }

    /**
     * Starts Keycloak with the extension and Keycloak's own H2 database. All its pages, including the login page, use
     * the project's theme.
     */
    static Server onH2() {
        KeycloakContainer container = withExtension(container(Build.keycloakImage()));
        return new Server(container.withEnv("KC_SPI_THEME__DEFAULT", "pingone-exchange"), "").thatIsExtended();
    }

    /** Starts Keycloak with the extension, TLS, optional client certificates, and features that are off by default. */
    static Server secured() {
        KeycloakContainer container = withExtension(container(Build.keycloakImage()));
        container
                .withCopyToContainer(
                        Transferable.of(
                                Authority.issueForServer(container.getHost()).file()),
                        KEY_STORE)
                .withCopyToContainer(Transferable.of(Authority.trustFile()), TRUST_STORE)
                .withEnv("KC_HTTPS_KEY_STORE_FILE", KEY_STORE)
                .withEnv("KC_HTTPS_KEY_STORE_PASSWORD", Authority.PASSWORD)
                .withEnv("KC_HTTPS_TRUST_STORE_FILE", TRUST_STORE)
                .withEnv("KC_HTTPS_TRUST_STORE_PASSWORD", Authority.PASSWORD)
                .withEnv("KC_HTTP_MANAGEMENT_SCHEME", "http")
                // This is an option of the command. With the container's own setting, the admin client and the health
                // check would use TLS, too.
                .withCustomCommand("--https-client-auth=request")
                .withFeaturesEnabled("resource-indicators");
        return new Server(container, "").thatIsExtended();
    }

    /** Starts an older Keycloak with the extension. */
    public static Server version(String version) {
        Build.attachedTo().ifPresent(url -> fail(NEEDS_CONTAINERS));
        return new Server(withExtension(container(Build.keycloakImage(version))), "").thatIsExtended();
    }

    /** Starts Keycloak with the extension on this database. It writes last uses at this interval in seconds. */
    public static Server on(Database database, int lastUsedInterval) {
        KeycloakContainer container = withExtension(container(Build.keycloakImage()));
        return new Server(onDatabase(container, database, lastUsedInterval), Database.PUBLIC_URL).thatIsExtended();
    }

    /**
     * Starts Keycloak in production mode with its own cache stack, which discovers the other nodes through the
     * database. The node keeps these ports at every start.
     */
    static Server node(NodeImage image, Ports ports, Database database, int lastUsedInterval) {
        KeycloakContainer node =
                plain(image.name()).withProductionMode().withOptimizedFlag().withEnv("KC_HTTP_ENABLED", "true");
        node.setPortBindings(ports.bindings());
        return new Server(onDatabase(node, database, lastUsedInterval), Database.PUBLIC_URL).thatIsReady();
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

    /** Creates a Keycloak in development mode. By default, it reads a page's theme and texts for each request. */
    private static KeycloakContainer container(String image) {
        return plain(image)
                .withEnv("KC_SPI_THEME__CACHE_THEMES", "true")
                .withEnv("KC_SPI_THEME__CACHE_TEMPLATES", "true")
                .withEnv("KC_SPI_THEME__STATIC_MAX_AGE", "2592000")
                .withEnv("KC_EVENT_METRICS_USER_ENABLED", "true")
                .withEnv("KC_HTTP_METRICS_HISTOGRAMS_ENABLED", "true");
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

    private Server thatIsReady() {
        assertThat(log()).contains("PingOne token exchange is ready on Keycloak");
        return this;
    }

    private Server thatIsExtended() {
        return thatIsReady().withOurTheme();
    }

    private Server withOurTheme() {
        adminTheme = Optional.of("pingone-exchange");
        RealmRepresentation master = admin.realm("master").toRepresentation();
        adminTheme.ifPresent(master::setAdminTheme);
        admin.realm("master").update(master);
        return this;
    }

    /** Returns the admin theme that the server's realms must select, or empty if they do not need to select one. */
    public Optional<String> adminTheme() {
        return adminTheme;
    }

    /** Returns the address at which the tests reach the server. */
    public URI url() {
        return url;
    }

    /** Returns the address that the server states in issuers and links. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** Converts an address from an answer of the server into one that the tests can reach. */
    public URI reachable(Object address) {
        return URI.create(address.toString().replace(publicUrl.toString(), url().toString()));
    }

    /** Returns an admin client for the administrator of the master realm. */
    public Keycloak admin() {
        return admin;
    }

    /** Returns everything that the server has printed so far. */
    public String log() {
        return container().getLogs();
    }

    public Metrics metrics() {
        return Metrics.of(URI.create(management + "/metrics"));
    }

    /** Returns whether the readiness check succeeds, as a load balancer would see it. */
    public boolean isReady() {
        try {
            URI health = URI.create(management + "/health/ready");
            return Http.call("GET", health).send().status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Returns the address at which the container reaches this machine. */
    public String callerAddress() {
        return inItsNetwork(ContainerNetwork::getGateway);
    }

    /** Returns the address of the server in its container network, which its database sees. */
    public String address() {
        return inItsNetwork(ContainerNetwork::getIpAddress);
    }

    private String inItsNetwork(Function<ContainerNetwork, String> value) {
        return container().getContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .map(value)
                .filter(address -> address != null && !address.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Runs a command in the container and returns its exit code. */
    public int run(String... command) {
        try {
            return container().execInContainer(command).getExitCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Copies a folder from the container to this machine. */
    public void copy(String folder, Path into) {
        try (InputStream archive = container()
                .getDockerClient()
                .copyArchiveFromContainerCmd(container.getContainerId(), folder)
                .exec()) {
            Process tar = new ProcessBuilder("tar", "-x", "-C", into.toString()).start();
            try (OutputStream in = tar.getOutputStream()) {
                archive.transferTo(in);
            }
            assertThat(tar.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the server as {@code docker stop} does: the server finishes its running requests. */
    public void stopGracefully() {
        container()
                .getDockerClient()
                .stopContainerCmd(container.getContainerId())
                .withTimeout(60)
                .exec();
    }

    /** Returns the number of nodes in the server's cache cluster. */
    public int clusterSize() {
        return (int) metrics().largest("vendor_cluster_size");
    }

    /** Stops the server as {@code docker kill} does: immediately, also during a request. */
    public void kill() {
        container()
                .getDockerClient()
                .killContainerCmd(container.getContainerId())
                .exec();
    }

    /** Starts the stopped or killed server again, without waiting until it is ready. */
    public void startAgain() {
        container()
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    /** Remembers a realm that the tests created on this server. */
    public void remember(String realm) {
        realms.add(realm);
    }

    private KeycloakContainer container() {
        assertThat(container).as(NEEDS_CONTAINERS).isNotNull();
        return container;
    }

    /** Stops the container. A server that the tests did not start continues without the realms of the tests. */
    @Override
    public void close() {
        if (container == null) {
            List<String> left = admin.realms().findAll().stream()
                    .map(RealmRepresentation::getRealm)
                    .filter(realms::contains)
                    .toList();
            left.forEach(realm -> admin.realm(realm).remove());
        }
        admin.close();
        if (container != null) {
            container.stop();
        }
    }
}
