// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.query.PagePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rows whose names begin with {@code x} are hidden. */
class VisibleRowsTest {

    private static final String ID = "id of ";

    private final List<Integer> reads = new ArrayList<>();
    private final List<String> evaluated = new ArrayList<>();

    @Test
    void aPageIsFullAlthoughItPassesHiddenRows() {
        assertThat(page(2, "a", "x", "y", "z")).isEqualTo(new Page<>(List.of("a", "y"), position("y")));
    }

    @Test
    void noPositionIsThatOfAHiddenRow() {
        assertThat(page(1, "a", "x", "y")).isEqualTo(new Page<>(List.of("a"), position("a")));
        assertThat(page(2, "a", "b", "x1", "x2", "y")).isEqualTo(new Page<>(List.of("a", "b"), position("b")));
    }

    @Test
    void noPageFollowsIfOnlyHiddenRowsFollow() {
        assertThat(page(1, "a", "x1", "x2")).isEqualTo(new Page<>(List.of("a"), null));
        assertThat(page(2, "x1", "x2", "x3")).isEqualTo(new Page<>(List.of(), null));
        assertThat(page(2)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void aPageBeginsAfterThePreviousOne() {
        assertThat(read(new PageRequest(2, position("a"), null), List.of("a", "x", "y", "z")))
                .isEqualTo(new Page<>(List.of("y", "z"), null));
    }

    @Test
    void everyVisibleRowIsOnOnePage() {
        List<String> names = List.of("a", "x1", "b", "x2", "x3", "x4", "y", "z");
        List<String> seen = new ArrayList<>();
        Position after = null;
        do {
            Page<String> page = read(new PageRequest(1, after, null), names);
            seen.addAll(page.elements());
            after = page.last();
        } while (after != null);
        assertThat(seen).containsExactly("a", "b", "y", "z");
    }

    @Test
    void aPageWithoutHiddenRowsIsReadOnce() {
        page(2, "a", "b", "c", "d");
        assertThat(reads).containsExactly(3);
    }

    @Test
    void manyHiddenRowsAreReadInLargeParts() {
        String[] names = IntStream.range(0, 2500)
                .mapToObj(n -> String.format(Locale.ROOT, "x%04d", n))
                .toArray(String[]::new);
        assertThat(page(1, names)).isEqualTo(new Page<>(List.of(), null));
        assertThat(reads).containsExactly(2, 1000, 1000, 1000);
    }

    @Test
    void theRowsBehindThePageAreNotEvaluated() {
        page(1, "x1", "x2", "y1", "y2", "y3", "y4");
        assertThat(evaluated).containsExactly("x1", "x2", "y1", "y2");
    }

    private Page<String> page(int limit, String... names) {
        return read(new PageRequest(limit, null, null), List.of(names));
    }

    private Page<String> read(PageRequest request, List<String> names) {
        return Page.ofRows(request, rows -> rows(rows, names.stream()), this::visible);
    }

    private List<PagePosition> rows(PageRequest request, Stream<String> names) {
        reads.add(request.limit());
        Position after = request.after();
        return names.filter(name -> after == null || name.compareTo(after.name()) > 0)
                .limit(request.limit())
                .map(name -> new PagePosition(name, ID + name))
                .toList();
    }

    private Optional<String> visible(String id) {
        String name = id.substring(ID.length());
        evaluated.add(name);
        return Optional.of(name).filter(seen -> !seen.startsWith("x"));
    }

    private static Position position(String name) {
        return new Position(name, ID + name);
    }
}
