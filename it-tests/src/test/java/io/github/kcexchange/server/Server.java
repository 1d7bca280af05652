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

/** A running Keycloak in a container of its own, or one that ran before the tests. */
public final class Server implements AutoCloseable {
    private static final String LAST_USED_INTERVAL =
            "KC_SPI_PINGONE_GATEWAY_CREDENTIALS__JPA__LAST_USED_FLUSH_INTERVAL";

    private static final String ALLOW_UNTESTED = "KC_SPI_PINGONE_GATEWAY_CREDENTIALS__JPA__ALLOW_UNTESTED_KEYCLOAK";

    static final String NEEDS_CONTAINERS =
            "This test needs containers, which a server behind -Dkeycloak.url cannot replace: run it without that"
                    + " property";

    private static final String KEY_STORE = "/opt/keycloak/conf/tests-keys.p12";
    private static final String TRUST_STORE = "/opt/keycloak/conf/tests-trust.p12";

    /** Null for a server that the tests did not start. */
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

    /** One that runs already, with the extension and an administrator {@code admin} with the password {@code admin}. */
    public static Server attached(URI url) {
        return new Server(url).withOurTheme();
    }

    /** Keycloak as it comes, without the extension. */
    static Server stock() {
        return new Server(container(Build.keycloakImage()), "");
    }

    /**
     * With the extension and Keycloak's own H2 database. All its pages, including the login page, use the project's
     * theme.
     */
    static Server onH2() {
        KeycloakContainer container = withExtension(container(Build.keycloakImage()));
        return new Server(container.withEnv("KC_SPI_THEME__DEFAULT", "pingone-exchange"), "").thatIsExtended();
    }

    /** With the extension, TLS with optional client certificates, and the Keycloak features that are off by default. */
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
                // Set as an option: the container's own setting would switch the admin client and the health check to
                // TLS.
                .withCustomCommand("--https-client-auth=request")
                .withFeaturesEnabled("resource-indicators");
        return new Server(container, "").thatIsExtended();
    }

    /** An older Keycloak with the extension. */
    public static Server version(String version) {
        Build.attachedTo().ifPresent(url -> fail(NEEDS_CONTAINERS));
        return new Server(withExtension(container(Build.keycloakImage(version))), "").thatIsExtended();
    }

    /** With the extension on this database; it writes last uses at this interval in seconds. */
    public static Server on(Database database, int lastUsedInterval) {
        KeycloakContainer container = withExtension(container(Build.keycloakImage()));
        return new Server(onDatabase(container, database, lastUsedInterval), Database.PUBLIC_URL).thatIsExtended();
    }

    /**
     * In production mode, with Keycloak's own cache stack: it discovers the other nodes through the database. It keeps
     * these ports at every start.
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

    /** In development mode, which by itself reads each page's theme and texts again for each request. */
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
        // The nightly tests run on versions that are not tested yet.
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

    /** The admin theme that its realms must select, or empty if they need not select one. */
    public Optional<String> adminTheme() {
        return adminTheme;
    }

    /** The address at which the tests reach it. */
    public URI url() {
        return url;
    }

    /** The address that it states in issuers and links. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** Converts an address from one of its answers into one that the tests can reach. */
    public URI reachable(Object address) {
        return URI.create(address.toString().replace(publicUrl.toString(), url().toString()));
    }

    /** As the administrator of the master realm. */
    public Keycloak admin() {
        return admin;
    }

    /** Everything it has printed so far. */
    public String log() {
        return container().getLogs();
    }

    public Metrics metrics() {
        return Metrics.of(URI.create(management + "/metrics"));
    }

    /** Whether its readiness check succeeds, as a load balancer would ask. */
    public boolean isReady() {
        try {
            URI health = URI.create(management + "/health/ready");
            return Http.call("GET", health).send().status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The address under which the container reaches this machine. */
    public String callerAddress() {
        return inItsNetwork(ContainerNetwork::getGateway);
    }

    /** Its address in its container network, as seen by its database, for example. */
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

    /** Copies a folder out of the container. */
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

    /** Stops it as {@code docker stop} does: the server finishes its running requests. */
    public void stopGracefully() {
        container()
                .getDockerClient()
                .stopContainerCmd(container.getContainerId())
                .withTimeout(60)
                .exec();
    }

    /** The number of nodes in its cache cluster. */
    public int clusterSize() {
        return (int) metrics().largest("vendor_cluster_size");
    }

    /** Stops it as {@code docker kill} does: immediately, in the middle of its work. */
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

    /** A realm that the tests made here. */
    public void remember(String realm) {
        realms.add(realm);
    }

    private KeycloakContainer container() {
        assertThat(container).as(NEEDS_CONTAINERS).isNotNull();
        return container;
    }

    /** Ends its container. One that was there before stays, without the realms of the tests. */
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
