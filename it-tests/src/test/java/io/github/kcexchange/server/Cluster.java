// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs two nodes in production mode on one database. They discover each other with Keycloak's own cache stack. The
 * first node writes last uses every second. The second node writes them only when it stops.
 */
public final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<Integer> LAST_USED_INTERVALS = List.of(1, 3600);

    private final Database database = new Database();
    private final List<Ports> ports = List.of(Ports.free(), Ports.free());
    private final List<NodeImage> images = new ArrayList<>();
    private final List<Server> nodes = new ArrayList<>();

    Cluster() {
        NodeImage image = image(new NodeImage(Build.providerJar()));
        nodes.add(node(0, image));
        nodes.add(node(1, image));
        awaitAll();
    }

    private NodeImage image(NodeImage image) {
        images.add(image);
        return image;
    }

    private Server node(int number, NodeImage image) {
        return Server.node(image, ports.get(number), database, LAST_USED_INTERVALS.get(number));
    }

    public Database database() {
        return database;
    }

    /** Returns the node that started first and coordinates the caches. */
    public Server first() {
        return nodes.get(0);
    }

    public Server second() {
        return nodes.get(1);
    }

    /** Waits until both nodes are ready and have formed a cluster. */
    public void awaitAll() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(nodes).allSatisfy(Cluster::isOneOfTwo));
    }

    private static void isOneOfTwo(Server node) {
        assertThat(node.isReady()).as("ready").isTrue();
        assertThat(node.clusterSize()).as("cluster size").isEqualTo(2);
    }

    /** Stops one node after the other and replaces each with a node of this image at the same address. */
    public void update(NodeImage image, Runnable betweenTheTwo) {
        image(image);
        update(0, image);
        betweenTheTwo.run();
        update(1, image);
    }

    private void update(int number, NodeImage image) {
        Server old = nodes.get(number);
        old.container().stopGracefully();
        old.close();
        nodes.set(number, node(number, image));
        awaitAll();
    }

    @Override
    public void close() {
        nodes.forEach(Server::close);
        database.close();
        images.forEach(NodeImage::close);
    }
}
