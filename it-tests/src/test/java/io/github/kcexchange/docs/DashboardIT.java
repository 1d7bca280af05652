// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query that we offer to operators asks for something that a server tells. */
@OnKeycloak
final class DashboardIT {
    private static final String DASHBOARD = "docker/grafana/pingone-exchange.json";
    private static final String PAGE = "docs/operations.md";
    private static final Pattern ALERT = Pattern.compile("(?s)```promql\n(.*?)\n```");

    /** Prometheus adds them to whatever it reads. */
    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("instance", "job");
    /** A query with this in it asks for what a healthy server does not have. */
    private static final String MAY_BE_ABSENT = "or vector(0)";

    private static final Set<String> WORDS = Set.of("sum", "max", "rate", "histogram_quantile", "vector", "by", "or");
    private static final Pattern GROUP = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern NODES = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private final List<Series> series;

    /** After one exchange of each outcome. */
    DashboardIT(Server server, TestRealm realm) {
        Application application = realm.application("application");
        Credential credential = realm.gateway("gateway").credential();
        realm.token().post(credential.form(), application.basic()).accessToken();
        realm.token()
                .post(Form.gatewayExchange(Secret.of("forged")), application.basic())
                .hasStatus(400);
        this.series = Series.allOf(server.metrics());
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
    void findsWhatItAsksFor(String query) {
        assertThat(Selector.allIn(query)).isNotEmpty().allSatisfy(selector -> {
            Set<String> labels = labelsOf(selector.metric());
            assertThat(labels).as(selector.metric()).isNotEmpty();
            assertThat(labels).as(selector.metric()).containsAll(selector.labels());
            assertThat(labels).as(selector.metric()).containsAll(grouped(query));
            if (!query.contains(MAY_BE_ABSENT)) {
                assertThat(series).as("%s", selector).anyMatch(selector.without(LABELS_OF_PROMETHEUS)::accepts);
            }
        });
        assertThat(wordsBesideSelectors(query)).isSubsetOf(WORDS);
    }

    @Test
    void bothHaveQueries() {
        assertThat(queriesOfTheDashboard()).isNotEmpty();
        assertThat(alerts()).isNotEmpty();
    }

    @Test
    void theDashboardGoesWithAnyDatasource() {
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
    void itsChoiceOfNodesComesFromSomethingThatEveryNodeTells() {
        Matcher choice = NODES.matcher(text(DASHBOARD));
        assertThat(choice.find()).isTrue();
        assertThat(labelsOf(choice.group(1))).contains(choice.group(2));
    }

    private Set<String> labelsOf(String metric) {
        return series.stream()
                .filter(one -> one.name().equals(metric))
                .flatMap(one -> Stream.concat(LABELS_OF_PROMETHEUS.stream(), one.labels().keySet().stream()))
                .collect(Collectors.toSet());
    }

    private static List<String> grouped(String query) {
        return GROUP.matcher(query)
                .results()
                .flatMap(group -> Stream.of(group.group(1).split(", ")))
                .toList();
    }

    private static List<String> wordsBesideSelectors(String query) {
        String rest = RANGE.matcher(Selector.rest(query)).replaceAll("");
        return WORD.matcher(GROUP.matcher(rest).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<Map<String, Object>> panels() {
        return members(Json.object(text(DASHBOARD)), "panels");
    }

    /** The objects of a list; none if there is no such list. */
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
