// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Selects a page from rows of which the administrator may see only some. An answer shows nothing of another row. Each
 * position is that of a visible row, and a page follows only if it has a visible row. The client can decode a position.
 *
 * @param <R> the type of a row
 * @param <T> the type of an element, which is a visible row
 */
final class VisibleRows<R, T> {

    /** The number of rows to read if the first ones were not sufficient. */
    private static final int FURTHER_ROWS = 1000;

    private record Visible<E>(E element, Position position) {}

    private final Rows<R> rows;
    private final Function<R, Position> position;
    private final Function<R, Optional<T>> element;

    /**
     * Creates the selection.
     *
     * @param element returns the element of a row; empty if the administrator may not see it, or there is none
     */
    VisibleRows(Rows<R> rows, Function<R, Position> position, Function<R, Optional<T>> element) {
        this.rows = rows;
        this.position = position;
        this.element = element;
    }

    Page<T> page(PageRequest request) {
        List<Visible<T>> found = new ArrayList<>();
        int oneMore = request.limit() + 1;
        int size = oneMore;
        List<R> batch = rows.read(request.rows(size, request.after()));
        add(batch, oneMore, found);
        while (found.size() < oneMore && batch.size() == size) {
            Position end = position.apply(batch.get(size - 1));
            size = FURTHER_ROWS;
            batch = rows.read(request.rows(size, end));
            add(batch, oneMore, found);
        }
        return Page.of(found, request.limit(), Visible::position).map(Visible::element);
    }

    /** Adds visible rows until there are as many as wanted. The permission for the remaining rows is not evaluated. */
    private void add(List<R> batch, int wanted, List<Visible<T>> found) {
        for (R row : batch) {
            if (found.size() == wanted) {
                return;
            }
            element.apply(row).ifPresent(seen -> found.add(new Visible<>(seen, position.apply(row))));
        }
    }
}
