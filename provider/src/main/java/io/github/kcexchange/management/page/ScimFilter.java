// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.query.TextFilter;
import io.github.kcexchange.text.PlainText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM filter (RFC 7644 section 3.4.2.2). This API supports {@code eq}, {@code sw} and {@code co}, joined by {@code
 * and}.
 */
public final class ScimFilter {

    /** The maximum length in characters. */
    private static final int LIMIT = 1024;

    private static final Pattern CONDITION = Pattern.compile(
            "\\s*+([A-Za-z]++)\\s++(eq|sw|co)\\s++"
                    + "(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|true|false)(\\s++and\\s++(?=\\S)|\\s*+$)",
            Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The values by attribute and operator in lower case, such as {@code name sw}. */
    private final Map<String, Object> conditions;

    private ScimFilter(Map<String, Object> conditions) {
        this.conditions = conditions;
    }

    /**
     * Reads a filter. Null means no filter.
     *
     * @throws ManagementException if the text is not a list of distinct conditions joined by {@code and}
     */
    public static ScimFilter parse(@Nullable String text) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (text != null) {
            read(text, conditions);
        }
        return new ScimFilter(conditions);
    }

    private static void read(String text, Map<String, Object> conditions) {
        Matcher condition = CONDITION.matcher(text);
        int end = 0;
        do {
            if (text.length() > LIMIT || !condition.region(end, text.length()).lookingAt()) {
                throw rejection("Must consist of conditions such as name eq \"x\", joined by and.");
            }
            String key = (condition.group(1) + ' ' + condition.group(2)).toLowerCase(Locale.ROOT);
            if (conditions.put(key, value(condition.group(3))) != null) {
                throw rejection("Must not use an attribute twice with the same operator.");
            }
            end = condition.end();
        } while (!condition.group(4).isBlank());
    }

    /** Removes a condition on a text from the filter and returns its value. */
    public Optional<String> text(String attribute, String operator) {
        return take(attribute, operator, String.class);
    }

    /** Removes all conditions on a text from the filter and returns them. */
    public TextFilter text(String attribute) {
        return new TextFilter(
                text(attribute, "eq").orElse(null),
                text(attribute, "sw").orElse(null),
                text(attribute, "co").orElse(null));
    }

    /** Removes a condition on a boolean from the filter and returns its value. */
    Optional<Boolean> flag(String attribute) {
        return take(attribute, "eq", Boolean.class);
    }

    /**
     * Ends the reading.
     *
     * @throws ManagementException if an unsupported condition is left
     */
    public void rejectRemaining() {
        if (!conditions.isEmpty()) {
            throw rejection("Contains an attribute, operator or value that this list cannot filter by.");
        }
    }

    static ManagementException rejection(String message) {
        return ManagementError.INVALID_DATA.rejection(ErrorDetail.invalid("filter", message));
    }

    private <T> Optional<T> take(String attribute, String operator, Class<T> type) {
        String key = (attribute + ' ' + operator).toLowerCase(Locale.ROOT);
        Optional<T> value = Optional.ofNullable(conditions.get(key))
                .filter(type::isInstance)
                .map(type::cast);
        value.ifPresent(taken -> conditions.remove(key));
        return value;
    }

    private static Object value(String literal) {
        try {
            Object value =
                    JSON.readValue(literal.startsWith("\"") ? literal : literal.toLowerCase(Locale.ROOT), Object.class);
            if (!(value instanceof String text) || PlainText.is(text)) {
                return value;
            }
        } catch (JsonProcessingException malformed) {
            throw rejection("Contains a value that is not JSON.");
        }
        throw rejection("Contains a value with control characters.");
    }
}
