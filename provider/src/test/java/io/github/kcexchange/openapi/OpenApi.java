// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The document docs/openapi.yaml. */
final class OpenApi {

    static final Path FILE = ProjectFolder.PATH.resolve("docs/openapi.yaml");

    private static final String ADDRESS = "https://kcexchange.example/schemas";
    private static final String LOCAL = "\"$ref\":\"#/components/schemas/";
    private static final String ABSOLUTE = "\"$ref\":\"" + ADDRESS + "#/$defs/";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;
    private final SchemaRegistry schemas;

    private OpenApi(JsonNode root) {
        this.root = root;
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(ADDRESS, definitions(root))));
    }

    static OpenApi read() {
        try {
            return new OpenApi(new YAMLMapper().readTree(Files.readString(FILE)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The schemas of the document as one schema. Its other parts are no keywords of a schema. */
    private static String definitions(JsonNode root) {
        String schemas = root.path("components").path("schemas").toString();
        return "{\"$defs\":" + schemas.replace(LOCAL, ABSOLUTE) + "}";
    }

    JsonNode root() {
        return root;
    }

    /** The members of an object, or none. */
    static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
        return object.properties().stream();
    }

    /** The node itself, or the node that it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? resolved(root.at(reference.textValue().substring(1))) : node;
    }

    /** The last part of the node's reference. It is empty if the node is no reference. */
    static String nameOf(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    Schema schema(JsonNode schema) {
        try {
            return schemas.getSchema(new YAMLMapper().readTree(schema.toString().replace(LOCAL, ABSOLUTE)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All operations, in the order of the document. */
    List<Operation> operations() {
        return members(root.get("paths"))
                .flatMap(path -> members(resolved(path.getValue()))
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member ->
                                new Operation(member.getKey(), path.getKey(), path.getValue(), member.getValue())))
                .toList();
    }

    /**
     * One method of one path.
     *
     * @param pathItem the members that all methods of the path share
     */
    record Operation(String method, String path, JsonNode pathItem, JsonNode node) {

        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }
}
