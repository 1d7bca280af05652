// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, in PingOne's query parameters.
 *
 * @param limit how many elements at most
 * @param after where the page before ended, or null for the first page
 * @param filter as it was sent, or null
 */
record PageRequest(
        int limit, @Nullable Position after, @Nullable String filter) {

    /** Both the longest page and the usual one, as PingOne has it; a higher limit is taken as this. */
    static final int LONGEST_PAGE = 1000;

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final String FILTER = "filter";

    /** @throws Refusal if a parameter is repeated or not understood */
    static PageRequest of(MultivaluedMap<String, String> query) {
        return new PageRequest(
                single(query, LIMIT).map(PageRequest::limit).orElse(LONGEST_PAGE),
                single(query, CURSOR).map(PageRequest::position).orElse(null),
                single(query, FILTER).orElse(null));
    }

    /** The parameters of this page, or of the one behind {@code next}. */
    Map<String, String> parameters(@Nullable Position position) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (filter != null) {
            parameters.put(FILTER, filter);
        }
        if (limit != LONGEST_PAGE) {
            parameters.put(LIMIT, Integer.toString(limit));
        }
        if (position != null) {
            parameters.put(CURSOR, position.cursor());
        }
        return parameters;
    }

    private static Optional<String> single(MultivaluedMap<String, String> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refusal(name, "Must not be repeated.");
        }
        return values.stream().findFirst();
    }

    private static int limit(String text) {
        if (!text.matches("0*[1-9]\\d*")) {
            throw refusal(LIMIT, "Must be a whole number above 0.");
        }
        String digits = text.replaceFirst("^0+", "");
        return digits.length() > 4 ? LONGEST_PAGE : Math.min(Integer.parseInt(digits), LONGEST_PAGE);
    }

    private static Position position(String cursor) {
        return Position.ofCursor(cursor)
                .orElseThrow(() -> refusal(CURSOR, "Must be taken from the next link of a list, unchanged."));
    }

    private static Refusal refusal(String name, String message) {
        return Fault.INVALID_DATA.refusal(ErrorDetail.invalid(name, message));
    }
}
