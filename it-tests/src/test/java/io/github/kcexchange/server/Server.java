// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.github.kcexchange.wire.Http;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** Represents a Keycloak that runs in its own container, or one that was running before the tests. */
public final class Server implements AutoCloseable {
    static final String NEEDS_CONTAINERS =
            "This test needs containers, which a server behind -Dkeycloak.url cannot replace: run it without that"
                    + " property";

    /** The tests log in thousands of times, and no test concerns how Keycloak stores passwords. */
    public static final String CHEAP_HASHES = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    private static final Duration SOON = Duration.ofSeconds(20);

    /** The container, or null for a server that the tests did not start. */
    private final RunningContainer container;

    private final URI url;
    private final URI publicUrl;
    private final URI management;
    private final Keycloak admin;
    private final RealmCreators creators;
    private final Set<String> realms = ConcurrentHashMap.newKeySet();
    private Optional<String> adminTheme = Optional.empty();

    private Server(KeycloakContainer created, String publicUrl) {
        created.start();
        boolean secured = Containers.useTls(created);
        String scheme = secured ? "https://" : "http://";
        int port = secured ? created.getHttpsPort() : created.getHttpPort();
        this.container = new RunningContainer(created);
        this.url = URI.create(scheme + created.getHost() + ":" + port);
        this.publicUrl = publicUrl.isEmpty() ? url : URI.create(publicUrl);
        this.management = URI.create(created.getMgmtServerUrl());
        this.admin = created.getKeycloakAdminClient();
        this.creators = new RealmCreators(created.getAuthServerUrl(), admin);
    }

    private Server(URI url) {
        this.container = null;
        this.url = url;
        this.publicUrl = url;
        this.management = Build.managementOf(url);
        this.admin = Keycloak.getInstance(url.toString(), "master", "admin", "admin", "admin-cli");
        this.creators = new RealmCreators(url.toString(), admin);
    }

    /** Connects to a running server with the extension. The administrator has the name and password {@code admin}. */
    public static Server attached(URI url) {
        return new Server(url).withOurSettings();
    }

    /** Starts an unchanged Keycloak without the extension. */
    static Server stock() {
        return new Server(Containers.stock(), "");
    }

    /**
     * Starts Keycloak with the extension and Keycloak's own H2 database. All its pages, including the login page, use
     * the project's theme.
     */
    static Server onH2() {
        return new Server(Containers.onH2(), "").thatIsExtended();
    }

    /** Starts Keycloak with the extension, TLS, optional client certificates, and features that are off by default. */
    static Server secured() {
        return new Server(Containers.secured(), "").thatIsExtended();
    }

    /** Starts an older Keycloak with the extension. */
    static Server version(String version) {
        Build.attachedTo().ifPresent(url -> fail(NEEDS_CONTAINERS));
        return new Server(Containers.version(version), "").thatIsExtended();
    }

    /** Starts Keycloak with the extension on this database. It writes last uses at this interval in seconds. */
    static Server on(Database database, int lastUsedInterval) {
        KeycloakContainer created = Containers.on(database, lastUsedInterval);
        return new Server(created, Database.PUBLIC_URL).thatIsExtended();
    }

    /**
     * Starts Keycloak in production mode with its own cache stack, which discovers the other nodes through the
     * database. The node keeps these ports at every start.
     */
    static Server node(NodeImage image, Ports ports, Database database, int lastUsedInterval) {
        KeycloakContainer created = Containers.node(image, ports, database, lastUsedInterval);
        return new Server(created, Database.PUBLIC_URL).thatIsReady();
    }

    private Server thatIsReady() {
        assertThat(logged("PingOne token exchange is ready on Keycloak")).isNotEmpty();
        return this;
    }

    private Server thatIsExtended() {
        return thatIsReady().withOurSettings();
    }

    private Server withOurSettings() {
        adminTheme = Optional.of("pingone-exchange");
        RealmRepresentation master = admin.realm("master").toRepresentation();
        adminTheme.ifPresent(master::setAdminTheme);
        master.setPasswordPolicy(CHEAP_HASHES);
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
        return container().log();
    }

    /**
     * Returns the lines of the log that contain the text, as soon as there is one. Docker writes a line after the
     * server has printed it, which can be after the server's answer.
     */
    public List<String> logged(String text) {
        return await().pollDelay(Duration.ZERO)
                .atMost(SOON)
                .until(() -> log().lines().filter(line -> line.contains(text)).toList(), lines -> !lines.isEmpty());
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

    /** Returns the number of nodes in the server's cache cluster. */
    public int clusterSize() {
        return (int) metrics().largest("vendor_cluster_size");
    }

    /** Empties Keycloak's caches, so that the server sees the changes of another server that does not notify it. */
    void clearCaches() {
        var master = admin.realm("master");
        master.clearRealmCache();
        master.clearUserCache();
    }

    /** Creates a realm whose administrator is its creator. */
    public void create(RealmRepresentation realm) {
        creators.create(realm);
        remember(realm.getRealm());
    }

    /** Remembers a realm that the tests created on this server. */
    public void remember(String realm) {
        realms.add(realm);
    }

    /** Returns the realm for its creator, or for the administrator of the master realm if that one created it. */
    public RealmResource realm(String name) {
        return creators.realm(name);
    }

    /** Returns the container. Fails for a server that the tests did not start. */
    public RunningContainer container() {
        assertThat(container).as(NEEDS_CONTAINERS).isNotNull();
        return container;
    }

    /** Returns the container, or empty for a server that the tests did not start. */
    Optional<RunningContainer> startedContainer() {
        return Optional.ofNullable(container);
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
            creators.removeUsers();
        }
        creators.close();
        admin.close();
        if (container != null) {
            container.remove();
        }
    }
}
