// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Parts of a page in Markdown. */
final class Markdown {

    private Markdown() {}

    static String link(String name, String anchor) {
        return "[" + name + "](#" + anchor.toLowerCase(Locale.ROOT) + ")";
    }

    static String cell(JsonNode description) {
        return description.asText().strip().replace('\n', ' ').replace("|", "\\|");
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
