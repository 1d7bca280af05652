// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import io.github.kcexchange.query.PagePosition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> the type of the elements
 * @param elements the elements, in order
 * @param last the position of the last element, or null if no page follows
 */
public record Page<T>(List<T> elements, @Nullable Position last) {

    /**
     * Creates the page of a list from the result of a query.
     *
     * @param oneMore the elements of the page, and one more if further elements exist
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Position> position) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        return new Page<>(oneMore.subList(0, limit), position.apply(oneMore.get(limit - 1)));
    }

    /** Creates the page of a complete list in any order. */
    public static <T> Page<T> of(Stream<T> all, PageRequest request, Function<T, Position> position) {
        Position after = request.after();
        List<T> oneMore = all.filter(
                        element -> after == null || position.apply(element).compareTo(after) > 0)
                .sorted(Comparator.comparing(position))
                .limit(request.limit() + 1L)
                .toList();
        return of(oneMore, request.limit(), position);
    }

    /**
     * Creates the page of a list from the rows of a query. Rows without an element are left out ({@link VisibleRows}).
     *
     * @param element returns the element with that id; empty if there is none, or the administrator may not see it
     */
    public static <T> Page<T> ofRows(
            PageRequest request, Rows<PagePosition> rows, Function<String, Optional<T>> element) {
        return ofRows(request, rows, row -> new Position(row.name(), row.id()), row -> element.apply(row.id()));
    }

    /**
     * Creates the page of a list from the rows of a query. Rows without an element are left out ({@link VisibleRows}).
     *
     * @param element returns the element of a row; empty if there is none, or the administrator may not see it
     */
    public static <R, T> Page<T> ofRows(
            PageRequest request, Rows<R> rows, Function<R, Position> position, Function<R, Optional<T>> element) {
        return new VisibleRows<>(rows, position, element).page(request);
    }

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(elements.stream().map(view).toList(), last);
    }
}
