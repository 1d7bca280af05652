// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static io.github.kcexchange.openapi.Markdown.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Renders the type of a schema in Markdown. */
final class SchemaType {

    private SchemaType() {}

    static String of(JsonNode schema) {
        if (schema.has("$ref")) {
            return link(OpenApi.nameOf(schema), "schema-" + OpenApi.nameOf(schema));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice) && schema.get(choice).path(0).has("$ref")) {
                return StreamSupport.stream(schema.get(choice).spliterator(), false)
                        .map(SchemaType::of)
                        .collect(Collectors.joining(" or "));
            }
        }
        if (schema.has("const")) {
            return "`" + schema.get("const").toString().replace("\"", "") + "`";
        }
        if (schema.has("enum")) {
            return valuesOf(schema);
        }
        if (schema.has("properties") && !schema.has("type")) {
            return OpenApi.members(schema.get("properties"))
                    .map(member -> "`" + member.getKey() + "`: " + of(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        String item = schema.has("items") ? " of " + of(schema.get("items")) : "";
        return typeNames(schema) + (item.equals(" of ") ? "" : item) + limits(schema);
    }

    private static String typeNames(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return type.textValue();
        }
        return StreamSupport.stream(type.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.joining(" or "));
    }

    private static String limits(JsonNode schema) {
        Map<String, String> names = Map.of(
                "maxLength",
                "at most %s characters",
                "minimum",
                "from %s",
                "maximum",
                "to %s",
                "default",
                "default %s");
        String limits = Stream.of("minimum", "maximum", "maxLength", "default")
                .filter(schema::has)
                .map(limit -> String.format(
                        Locale.ROOT, names.get(limit), schema.get(limit).asText()))
                .collect(Collectors.joining(", "));
        return limits.isEmpty() ? "" : ", " + limits;
    }

    static String valuesOf(JsonNode schema) {
        return StreamSupport.stream(schema.get("enum").spliterator(), false)
                .map(value -> value.asText().isEmpty() ? "empty" : "`" + value.asText() + "`")
                .collect(Collectors.joining(", "));
    }
}
