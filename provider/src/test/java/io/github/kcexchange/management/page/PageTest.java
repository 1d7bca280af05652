// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<String> ALL = List.of("c", "a", "e", "b", "d");

    @Test
    void isTheWholeListIfTheListIsShortEnough() {
        assertThat(page(5, null)).isEqualTo(new Page<>(List.of("a", "b", "c", "d", "e"), null));
    }

    @Test
    void saysWhereItEndsIfThereIsMore() {
        assertThat(page(2, null)).isEqualTo(new Page<>(List.of("a", "b"), position("b")));
    }

    @Test
    void beginsAfterThePreviousPage() {
        assertThat(page(2, position("b"))).isEqualTo(new Page<>(List.of("c", "d"), position("d")));
    }

    @Test
    void beginsAfterAnElementThatWasDeleted() {
        assertThat(page(1, position("bb"))).isEqualTo(new Page<>(List.of("c"), position("c")));
    }

    @Test
    void isEmptyAfterTheEnd() {
        assertThat(page(2, position("e"))).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void leadsThroughEveryElementOnce() {
        List<String> seen = new ArrayList<>();
        Position after = null;
        do {
            Page<String> page = page(2, after);
            seen.addAll(page.elements());
            after = page.last();
        } while (after != null);
        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void isShownElementByElement() {
        assertThat(page(2, null).map(String::toUpperCase)).isEqualTo(new Page<>(List.of("A", "B"), position("b")));
    }

    private static Page<String> page(int limit, Position after) {
        return Page.of(ALL.stream(), new PageRequest(limit, after, null), PageTest::position);
    }

    private static Position position(String name) {
        return new Position(name, "id of " + name);
    }
}
