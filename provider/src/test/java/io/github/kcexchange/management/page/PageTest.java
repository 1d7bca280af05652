// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.query.PagePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Test
    void continuesAfterOmittedElements() {
        assertThat(page(2, null).filter("a"::equals)).isEqualTo(new Page<>(List.of("a"), position("b")));
        assertThat(page(2, null).filter("x"::equals)).isEqualTo(new Page<>(List.of(), position("b")));
    }

    @Test
    void isNotTheLastOneIfARowHasNoElement() {
        assertThat(rows(2, "a", "missing", "c")).isEqualTo(new Page<>(List.of("a"), position("missing")));
        assertThat(rows(1, "missing", "b")).isEqualTo(new Page<>(List.of(), position("missing")));
    }

    @Test
    void isTheLastOneIfNoRowFollows() {
        assertThat(rows(3, "a", "missing", "c")).isEqualTo(new Page<>(List.of("a", "c"), null));
        assertThat(rows(3)).isEqualTo(new Page<>(List.of(), null));
    }

    /** The page of a query that found these names. */
    private static Page<String> rows(int limit, String... names) {
        return Page.ofRows(
                Stream.of(names)
                        .map(name -> new PagePosition(name, "id of " + name))
                        .toList(),
                limit,
                id -> Optional.of(id.substring("id of ".length())).filter(name -> !name.equals("missing")));
    }

    private static Page<String> page(int limit, Position after) {
        return Page.of(ALL.stream(), new PageRequest(limit, after, null), PageTest::position);
    }

    private static Position position(String name) {
        return new Position(name, "id of " + name);
    }
}
