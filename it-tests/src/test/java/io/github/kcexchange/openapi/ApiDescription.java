// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The document docs/openapi.yaml, read for comparisons. */
final class ApiDescription {
    private static final String ADDRESS = "https://kcexchange.example/schemas";
    private static final String LOCAL = "\"$ref\":\"#/components/schemas/";
    private static final String ABSOLUTE = "\"$ref\":\"" + ADDRESS + "#/$defs/";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode root;
    private final List<DescribedPath> paths;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private ApiDescription(JsonNode root) {
        this.root = root;
        this.paths = root.get("paths").properties().stream()
                .map(path -> DescribedPath.of(path.getKey(), path.getValue()))
                .sorted(Comparator.comparing(DescribedPath::variables))
                .toList();
        SchemaRegistryConfig formats =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                all -> all.schemas(Map.of(ADDRESS, definitions(root))).schemaRegistryConfig(formats));
    }

    /** The schemas of the document as one schema. Its other parts are no keywords of a schema. */
    private static String definitions(JsonNode root) {
        String schemas = root.path("components").path("schemas").toString();
        return "{\"$defs\":" + schemas.replace(LOCAL, ABSOLUTE) + "}";
    }

    /** The project's document. */
    static ApiDescription read() {
        Path project = Path.of(System.getProperty("project.folder", ".."));
        try {
            return of(Files.readString(project.resolve("docs").resolve("openapi.yaml")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ApiDescription of(String yaml) {
        try {
            return new ApiDescription(YAML.readTree(yaml));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** The path with the fewest variables that matches. */
    Optional<DescribedPath> path(String path) {
        return paths.stream().filter(described -> described.matches(path)).findFirst();
    }

    /** A part that all operations share. */
    JsonNode response(String name) {
        return root.at("/components/responses/" + name);
    }

    /** The node itself, or the node that it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? resolved(root.at(reference.textValue().substring(1))) : node;
    }

    Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, this::withAddress);
    }

    private Schema withAddress(JsonNode schema) {
        try {
            return registry.getSchema(YAML.readTree(schema.toString().replace(LOCAL, ABSOLUTE)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
