// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import java.util.List;

/**
 * Reads the rows of a list from the database.
 *
 * @param <R> the type of a row
 */
@FunctionalInterface
public interface Rows<R> {

    /**
     * Returns at most {@link PageRequest#limit()} rows after {@link PageRequest#after()}, in the order of their
     * positions. Fewer rows mean that no row follows.
     */
    List<R> read(PageRequest request);
}
