// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.query.PagePosition;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, in PingOne's query parameters.
 *
 * @param limit how many elements at most
 * @param after where the page before ended, or null for the first page
 * @param filter as it was sent, or null
 * @param expansion what the elements are to have in them besides
 */
public record PageRequest(
        int limit, @Nullable Position after, @Nullable String filter, Expansion expansion) {

    /** Both the longest page and the usual one, as PingOne has it; a higher limit is taken as this. */
    static final int LONGEST_PAGE = 1000;

    private static final QueryParameter LIMIT = new QueryParameter("limit");
    private static final QueryParameter CURSOR = new QueryParameter("cursor");
    private static final QueryParameter FILTER = new QueryParameter("filter");

    public PageRequest(int limit, @Nullable Position after, @Nullable String filter) {
        this(limit, after, filter, Expansion.NONE);
    }

    /**
     * Reads the query parameters of a list.
     *
     * @throws ManagementException if a parameter is repeated or not understood
     */
    public static PageRequest of(MultivaluedMap<String, String> query) {
        return new PageRequest(
                LIMIT.in(query).map(PageRequest::limit).orElse(LONGEST_PAGE),
                CURSOR.in(query).map(PageRequest::position).orElse(null),
                FILTER.in(query).orElse(null));
    }

    /** The same of a list whose elements can be expanded. */
    public PageRequest expanding(Expansion asked) {
        return new PageRequest(limit, after, filter, asked);
    }

    /** Where a query goes on. */
    @Nullable
    public PagePosition queryPosition() {
        return after == null ? null : new PagePosition(after.name(), after.id());
    }

    /** The parameters of this page, or of the one behind {@code next}. */
    public Map<String, String> parameters(@Nullable Position position) {
        Map<String, String> parameters = new LinkedHashMap<>(expansion.parameters());
        if (filter != null) {
            parameters.put(FILTER.name(), filter);
        }
        if (limit != LONGEST_PAGE) {
            parameters.put(LIMIT.name(), Integer.toString(limit));
        }
        if (position != null) {
            parameters.put(CURSOR.name(), position.cursor());
        }
        return parameters;
    }

    private static int limit(String text) {
        if (!text.matches("0*[1-9]\\d*")) {
            throw LIMIT.refusal("Must be a whole number above 0.");
        }
        String digits = text.replaceFirst("^0+", "");
        return digits.length() > 4 ? LONGEST_PAGE : Math.min(Integer.parseInt(digits), LONGEST_PAGE);
    }

    private static Position position(String cursor) {
        return Position.ofCursor(cursor)
                .orElseThrow(() -> CURSOR.refusal("Must be taken from the next link of a list, unchanged."));
    }
}
