// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.report.Page;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.request.Exchanges;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GoalSectionTest {
    private static final String INTRODUCTION = "4 rounds.\nA machine.\nBold: the goal is missed.";

    @Test
    void everyGoalIsReachedIfEveryValueReachesIt() {
        assertThat(section("0.90", "1.25"))
                .startsWith("12 of 12 values reach their goal, 0 miss it, and 0 are not measured.")
                .contains("| gateway exchange / client_credentials | ≤ 1.00 | ≤ 1.05 | 0.90 | 0.90 | reached |")
                .contains("| JAR installed / not installed, Keycloak's own rejections | - | - | - | - | no goal |")
                .contains("No measured rejection misses the goal.")
                .contains("* Exchanges and rejections: 4 rounds.\n  A machine.\n")
                .contains("* Keycloak's own grants: 4 rounds.\n  A machine.");
    }

    @Test
    void oneValueAboveAGoalMissesIt() {
        assertThat(section("1.02 (0.10 to 3.00)", "1.25"))
                .startsWith("7 of 12 values reach their goal, 5 miss it,")
                .contains("| ≤ 1.00 | ≤ 1.05 | **1.02** | 1.02 | missed in 1 of 2 |")
                .contains("| ≤ 0.95 | ≤ 0.90 | **1.02** | **1.02** | missed in 2 of 2 |")
                .contains("| JAR installed / not installed, Keycloak's own grants | ≤ 1.01 | ≤ 1.01 | **1.02** |");
    }

    @Test
    void aRejectionAboveTheGoalIsNamed() {
        assertThat(section("0.90", "1.26"))
                .startsWith("10 of 12 values reach their goal, 2 miss it,")
                .contains("| rejection that misses the goal | Keycloak's own rejection | Java 17, RS256 |")
                .contains("| `late` | bad subject token | **1.26** | **1.26** |")
                .doesNotContain("`soon`");
    }

    @Test
    void aRequestThatIsMissingIsNotMeasured() {
        List<String> requests = ComparedExchange.titles(Goal.GATEWAY).subList(0, 1);
        String page = published(Comparison.NAME, table(RatioTables.EXCHANGES, requests, "0.90"));
        assertThat(GoalSection.of(new Page(page)))
                .startsWith("0 of 12 values reach their goal, 0 miss it, and 12 are not measured.")
                .contains("| 0.90, incomplete | 0.90, incomplete | 2 of 2 not measured |")
                .contains("Rejections are not measured.")
                .contains("* Keycloak's own grants: not measured.");
    }

    @Test
    void anEmptyPageReachesNothing() {
        assertThat(GoalSection.of(new Page("")))
                .startsWith("0 of 0 values")
                .contains("| not measured |")
                .doesNotContain("| reached |");
    }

    @Test
    void instructionsAreNoCpuTime() {
        List<String> requests =
                ComparedExchange.ALL.stream().map(ComparedExchange::title).toList();
        String page = published(
                Comparison.NAME,
                table(RatioTables.EXCHANGES, requests, "0.90"),
                table(RatioTables.EXCHANGES, requests, "3.00"));
        assertThat(GoalSection.of(new Page(page))).doesNotContain("3.00");
    }

    /** Returns the section for a page whose ratios all have this value, with a rejection that has another one. */
    private static String section(String ratio, String rejection) {
        List<String> requests =
                ComparedExchange.ALL.stream().map(ComparedExchange::title).toList();
        return GoalSection.of(new Page(published(
                        Comparison.NAME,
                        table(RatioTables.EXCHANGES, requests, ratio),
                        rejections(Algorithm.RS256, rejection),
                        rejections(Algorithm.ES256, rejection))
                + published(
                        OwnGrants.NAME,
                        table(RatioTables.WITH_THE_JAR, Exchanges.STOCK, ratio),
                        table(RatioTables.CONTROL, Exchanges.STOCK, "1.03"))));
    }

    private static String published(String section, String... tables) {
        return "<!-- " + section + ": begin -->\n\n"
                + Stream.concat(Stream.of(INTRODUCTION), Stream.of(tables)).collect(Collectors.joining("\n\n"))
                + "\n\n<!-- " + section + ": end -->\n";
    }

    private static String table(String title, List<String> requests, String ratio) {
        Table table = Table.of(title, "goal", "Java 17, RS256, H2", "Java 17, ES256, H2");
        requests.forEach(request -> table.row(request, "≤ 9.99", ratio, ratio));
        return table.markdown();
    }

    private static String rejections(Algorithm algorithm, String ratio) {
        List<String> header = new ArrayList<>(List.of(RejectionTables.title(algorithm), "Keycloak's own rejection"));
        header.add("acceptance / rejection, Java 17");
        header.add(RejectionTables.TO_OWN + ", goal ≤ 1.25, Java 17");
        return new Table(header)
                .row("soon", "bad subject token", "5.0 (4.0 to 6.0)", "0.50 (0.40 to 0.60)")
                .row("late", "bad subject token", "5.0 (4.0 to 6.0)", ratio)
                .markdown();
    }
}
