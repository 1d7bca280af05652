// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PublishedTableTest {
    private static final String PAGE = "A text.\n\n"
            + Table.of("a", "b", "c").row("1", "2", "").row("3", "**4**", "5").markdown()
            + "\n\n**A title**\n\n"
            + Table.of("", "d").row("6", "7").markdown()
            + "\n";

    private final List<PublishedTable> tables = PublishedTable.in(PAGE);

    @Test
    void theTablesOfATextAreReadInTheirOrder() {
        assertThat(tables).extracting(PublishedTable::title).containsExactly("a", "");
        assertThat(tables.get(0).rows()).containsExactly(List.of("1", "2", ""), List.of("3", "**4**", "5"));
    }

    @Test
    void cellsAreChosenByTheTitlesOfTheirRowAndColumn() {
        assertThat(tables.get(0).cells("3"::equals, "b"::equals)).containsExactly("**4**");
        assertThat(tables.get(0).cells(row -> true, column -> !column.equals("a")))
                .containsExactly("2", "", "**4**", "5");
        assertThat(tables.get(1).cells("none"::equals, column -> true)).isEmpty();
    }

    @Test
    void aTextWithoutTablesHasNone() {
        assertThat(PublishedTable.in("")).isEmpty();
        assertThat(PublishedTable.in("| no rule |\n| no table |")).isEmpty();
    }
}
