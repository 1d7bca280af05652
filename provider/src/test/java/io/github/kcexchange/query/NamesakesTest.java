// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesakesTest {

    private final Namesakes none = new Namesakes(List.of());
    private final Namesakes one = new Namesakes(List.of("one"));
    private final Namesakes two = new Namesakes(List.of("one", "two"));

    @Test
    void aFreeNameIsNotForbidden() {
        assertThat(none.forbid(null, false)).isFalse();
        assertThat(none.forbid("one", false)).isFalse();
        assertThat(one.forbid("one", true)).isFalse();
        assertThat(one.forbid("one", false)).isFalse();
    }

    @Test
    void theNameOfAnotherRowIsForbidden() {
        assertThat(one.forbid(null, false)).isTrue();
        assertThat(one.forbid("two", false)).isTrue();
        assertThat(two.forbid("one", false)).isTrue();
    }

    @Test
    void importedRowsKeepTheNameThatTheyShare() {
        assertThat(two.forbid("one", true)).isFalse();
    }

    /** Other requests have renamed this row and given its name to another row. */
    @Test
    void aNameThatTheRowHasLostInTheMeantimeIsForbidden() {
        assertThat(two.forbid("three", true)).isTrue();
    }
}
