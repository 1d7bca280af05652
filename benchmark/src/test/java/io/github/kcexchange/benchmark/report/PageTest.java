// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PageTest {

    @Test
    void theSectionIsReplacedAndNothingElse() {
        Page page = new Page("before\n<!-- a: begin -->\nold\n<!-- a: end -->\nafter\n");
        assertThat(page.with("a", "A", "new $1 \\n").text())
                .isEqualTo("before\n<!-- a: begin -->\n\nnew $1 \\n\n\n<!-- a: end -->\nafter\n");
    }

    @Test
    void aSectionThatIsMissingIsAddedAtTheEnd() {
        assertThat(new Page("before\n").with("a", "A", "new").text())
                .isEqualTo("before\n\n## A\n\n<!-- a: begin -->\n\nnew\n\n<!-- a: end -->\n");
    }

    @Test
    void theContentOfASectionIsRead() {
        Page page = new Page("before\n").with("a", "A", "first\n\nsecond").with("b", "B", "other");
        assertThat(page.content("a")).isEqualTo("first\n\nsecond");
        assertThat(page.content("none")).isEmpty();
    }
}
