// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.images.builder.Transferable;

/** Runs a Prometheus that reads a server's metrics every second. */
public final class Prometheus implements AutoCloseable {
    private static final int PORT = 9090;
    private static final String CONFIGURATION = """
            scrape_configs:
              - job_name: keycloak
                scrape_interval: 1s
                static_configs:
                  - targets: ["%s:9000"]
            """;

    private final GenericContainer<?> container;

    private Prometheus(String keycloak) {
        container = new GenericContainer<>(Build.prometheusImage())
                .withImagePullPolicy(PullPolicy.defaultPolicy())
                .withCopyToContainer(
                        Transferable.of(CONFIGURATION.formatted(keycloak)), "/etc/prometheus/prometheus.yml")
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/-/ready").withStartupTimeout(Duration.ofMinutes(3)));
        container.start();
    }

    public static Prometheus scraping(Server server) {
        return new Prometheus(server.container().address());
    }

    /** Returns the labels of every series that a query finds now. Fails if the query is invalid. */
    public List<Map<String, String>> labelsFoundBy(String query) {
        URI api = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT) + "/api/v1/query");
        Map<String, Object> answer = Http.call("POST", api)
                .form(Form.empty().with("query", query))
                .send()
                .hasStatus(200)
                .json();
        return result(answer).stream().map(Prometheus::labels).toList();
    }

    @SuppressWarnings("unchecked") // Prometheus answers with a vector.
    private static List<Map<String, Object>> result(Map<String, Object> answer) {
        return (List<Map<String, Object>>) ((Map<String, Object>) answer.get("data")).get("result");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> labels(Map<String, Object> series) {
        return (Map<String, String>) series.get("metric");
    }

    @Override
    public void close() {
        container.stop();
    }
}
