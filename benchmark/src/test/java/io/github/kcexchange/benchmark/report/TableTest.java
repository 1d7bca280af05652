// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void aTableIsMarkdown() {
        assertThat(Table.of("a", "b").row("1", "2").markdown()).isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |");
    }

    @Test
    void everyRowHasTheCellsOfTheHeader() {
        assertThatThrownBy(() -> Table.of("a", "b").row("1")).isInstanceOf(IllegalArgumentException.class);
    }
}
