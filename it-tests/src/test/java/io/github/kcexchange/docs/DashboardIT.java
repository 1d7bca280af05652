// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Prometheus;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query that the project offers to operators finds data in a Prometheus that reads a server's metrics. */
@OnKeycloak
final class DashboardIT {
    private static final String DASHBOARD = "docker/grafana/pingone-exchange.json";
    private static final String PAGE = "docs/operations.md";
    private static final Pattern ALERT = Pattern.compile("(?s)```promql\n(.*?)\n```");
    private static final Pattern GROUP = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern NODES = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");
    /** The label of histogram buckets. A quantile consumes it, so it is not in the result. */
    private static final Set<String> LABELS_OF_BUCKETS = Set.of("le");

    private final Prometheus prometheus;

    /** After one exchange of each outcome. */
    DashboardIT(Server server, TestRealm realm) {
        Application application = realm.application("application");
        Credential credential = realm.gateway("gateway").credential();
        realm.token().post(credential.form(), application.basic()).accessToken();
        realm.token()
                .post(Form.gatewayExchange(Secret.of("forged")), application.basic())
                .hasStatus(400);
        this.prometheus = Prometheus.scraping(server);
    }

    @AfterAll
    void close() {
        prometheus.close();
    }

    static Stream<String> queries() {
        return Stream.concat(queriesOfTheDashboard(), alerts());
    }

    private static Stream<String> queriesOfTheDashboard() {
        return panels().flatMap(panel -> members(panel, "targets")).map(target -> (String) target.get("expr"));
    }

    private static Stream<String> alerts() {
        return ALERT.matcher(text(PAGE)).results().map(alert -> alert.group(1));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryFindsData(String query) {
        String asked = onAHealthyServer(query);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(prometheus.labelsFoundBy(asked))
                        .isNotEmpty()
                        .allSatisfy(labels -> assertThat(labels.keySet()).containsAll(grouped(query))));
    }

    /**
     * Fills in Grafana's variables, replaces metrics that a healthy server does not report, and removes the threshold
     * of an alert.
     */
    private static String onAHealthyServer(String query) {
        return query.replace("$instance", ".+")
                .replace("$__rate_interval", "1m")
                .replace(" or vector(0)", "")
                .replace("SERVER_ERROR", "SUCCESS")
                .replaceFirst(" > ([0-9.]+)$", " > bool $1");
    }

    private static List<String> grouped(String query) {
        return GROUP.matcher(query)
                .results()
                .flatMap(group -> Stream.of(group.group(1).split(", ")))
                .filter(label -> !LABELS_OF_BUCKETS.contains(label))
                .toList();
    }

    @Test
    void theDashboardAndTheAlertsHaveQueries() {
        assertThat(queriesOfTheDashboard()).isNotEmpty();
        assertThat(alerts()).isNotEmpty();
    }

    @Test
    void theDashboardWorksWithAnyDatasource() {
        Map<String, String> any = Map.of("type", "prometheus", "uid", "${datasource}");
        List<Map<String, Object>> panels =
                panels().filter(panel -> panel.containsKey("targets")).toList();
        assertThat(panels).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel).containsEntry("datasource", any);
            assertThat(members(panel, "targets"))
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(target).containsEntry("datasource", any));
        });
    }

    @Test
    void itsNodeVariableUsesAMetricThatEveryNodeReports() {
        Matcher choice = NODES.matcher(text(DASHBOARD));
        assertThat(choice.find()).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(prometheus.labelsFoundBy(choice.group(1)))
                        .isNotEmpty()
                        .allSatisfy(labels -> assertThat(labels).containsKey(choice.group(2))));
    }

    private static Stream<Map<String, Object>> panels() {
        return members(Json.object(text(DASHBOARD)), "panels");
    }

    /** The objects of a list, or none if the list does not exist. */
    @SuppressWarnings("unchecked") // as Grafana writes it
    private static Stream<Map<String, Object>> members(Map<String, Object> of, String name) {
        return ((List<Map<String, Object>>) of.getOrDefault(name, List.of())).stream();
    }

    private static String text(String file) {
        try {
            return Files.readString(Build.projectFolder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
