// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.query.PagePosition;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requested page of a list, from PingOne's query parameters.
 *
 * @param limit the maximum number of elements
 * @param after the end of the previous page, or null for the first page
 * @param filter the filter as sent, or null
 * @param expansion what to include in each element
 */
public record PageRequest(
        int limit, @Nullable Position after, @Nullable String filter, Expansion expansion) {

    /** The default and maximum page size, as in PingOne. A higher limit counts as this one. */
    static final int MAX_PAGE_SIZE = 1000;

    private static final QueryParameter LIMIT = new QueryParameter("limit");
    private static final QueryParameter CURSOR = new QueryParameter("cursor");
    private static final QueryParameter FILTER = new QueryParameter("filter");

    public PageRequest(int limit, @Nullable Position after, @Nullable String filter) {
        this(limit, after, filter, Expansion.NONE);
    }

    /**
     * Reads the query parameters of a list.
     *
     * @throws ManagementException if a parameter is repeated or invalid
     */
    public static PageRequest of(MultivaluedMap<String, String> query) {
        return new PageRequest(
                LIMIT.in(query).map(PageRequest::limit).orElse(MAX_PAGE_SIZE),
                CURSOR.in(query).map(PageRequest::position).orElse(null),
                FILTER.in(query).orElse(null));
    }

    /**
     * Returns this request, for a list that supports no filter.
     *
     * @throws ManagementException if the request has a filter
     */
    public PageRequest requireNoFilter() {
        ScimFilter.parse(filter).rejectRemaining();
        return this;
    }

    /** Returns this request with an expansion of its elements. */
    public PageRequest expanding(Expansion asked) {
        return new PageRequest(limit, after, filter, asked);
    }

    /** Returns the request for that many rows of this list after a position, or for the first ones if it is null. */
    PageRequest rows(int count, @Nullable Position position) {
        return new PageRequest(count, position, filter, expansion);
    }

    /** Returns the position for a query, or null for the first page. */
    @Nullable
    public PagePosition queryPosition() {
        return after == null ? null : new PagePosition(after.name(), after.id());
    }

    /** Returns the query parameters of the page after that position. */
    public Map<String, String> parameters(@Nullable Position position) {
        Map<String, String> parameters = new LinkedHashMap<>(expansion.parameters());
        if (filter != null) {
            parameters.put(FILTER.name(), filter);
        }
        if (limit != MAX_PAGE_SIZE) {
            parameters.put(LIMIT.name(), Integer.toString(limit));
        }
        if (position != null) {
            parameters.put(CURSOR.name(), position.cursor());
        }
        return parameters;
    }

    private static int limit(String text) {
        if (!text.matches("0*[1-9]\\d*")) {
            throw LIMIT.rejection("Must be a whole number above 0.");
        }
        String digits = text.replaceFirst("^0+", "");
        return digits.length() > 4 ? MAX_PAGE_SIZE : Math.min(Integer.parseInt(digits), MAX_PAGE_SIZE);
    }

    private static Position position(String cursor) {
        return Position.ofCursor(cursor)
                .orElseThrow(() -> CURSOR.rejection("Must be the unchanged cursor of a list's next link."));
    }
}
