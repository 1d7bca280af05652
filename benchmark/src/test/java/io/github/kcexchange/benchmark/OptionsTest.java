// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.benchmark.Options.Subcommand;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Javas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OptionsTest {

    @Test
    void withoutWordsEverythingIsCompared() {
        Options options = parse();
        assertThat(options.subcommand()).isEqualTo(Subcommand.COMPARE);
        assertThat(options.rounds()).isEqualTo(20);
        assertThat(options.seconds()).isEqualTo(1);
        assertThat(options.databases()).containsExactly(Database.H2, Database.POSTGRES);
        assertThat(options.javas()).isNotEmpty();
        assertThat(options.report()).isTrue();
    }

    @Test
    void optionsAreRead() {
        Options options =
                parse("growth", "--rounds", "2", "--seconds", "3", "--databases", "h2", "--quick", "--no-report");
        assertThat(options.subcommand()).isEqualTo(Subcommand.GROWTH);
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.seconds()).isEqualTo(3);
        assertThat(options.databases()).containsExactly(Database.H2);
        assertThat(options.quick()).isTrue();
        assertThat(options.report()).isFalse();
    }

    @Test
    void eachHalfOfTheComparisonRunsAlone() {
        assertThat(parse("exchanges").subcommand()).isEqualTo(Subcommand.EXCHANGES);
        assertThat(parse("jar").subcommand()).isEqualTo(Subcommand.JAR);
    }

    @Test
    void theGoalsAreComparedWithoutAMeasurement() {
        assertThat(parse("goals").subcommand()).isEqualTo(Subcommand.GOALS);
    }

    @Test
    void anUnknownOptionOrValueIsAnError() {
        assertThatThrownBy(() -> parse("--round", "2")).hasMessageContaining("Unknown option --round");
        assertThatThrownBy(() -> parse("--rounds")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> parse("--rounds", "0")).hasMessageContaining("needs a number");
        assertThatThrownBy(() -> parse("--databases", "oracle")).hasMessageContaining("--databases is");
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), Javas.ofThisMachine(Map.of()));
    }
}
