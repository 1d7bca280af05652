// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of the document.
 *
 * @param template the path with its variables in braces
 * @param item its methods
 */
record DescribedPath(String template, Pattern pattern, JsonNode item) {

    static DescribedPath of(String template, JsonNode item) {
        String pattern = Pattern.quote(template).replaceAll("\\{[A-Za-z]+}", "\\\\E[^/]+\\\\Q");
        return new DescribedPath(template, Pattern.compile(pattern + "/?"), item);
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    int variables() {
        return (int) template.chars().filter(character -> character == '{').count();
    }

    Optional<JsonNode> operation(String method) {
        return Optional.ofNullable(item.get(method.toLowerCase(Locale.ROOT)));
    }
}
