// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static io.github.kcexchange.openapi.Markdown.capital;
import static io.github.kcexchange.openapi.Markdown.cell;
import static io.github.kcexchange.openapi.Markdown.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.kcexchange.openapi.OpenApi.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Renders the document as a page of Markdown. */
final class ApiPage {

    private static final String API = "/admin/realms/{realm}/pingone";

    private final OpenApi document;
    private final StringBuilder page = new StringBuilder();
    private final Set<String> shownBodies = new HashSet<>();

    private ApiPage(OpenApi document) {
        this.document = document;
    }

    static String of(OpenApi document) {
        ApiPage page = new ApiPage(document);
        page.introduction();
        page.document.root().get("tags").forEach(page::tag);
        page.sharedAnswers();
        page.schemas();
        return page.page.toString().replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    }

    private void introduction() {
        JsonNode info = document.root().get("info");
        line("<!-- SPDX-License-Identifier: Apache-2.0 -->");
        line("<!-- Generated from openapi.yaml: change that file. ApiPageTest says how this page is renewed. -->");
        text("# API reference");
        text(info.path("summary").asText() + " The source of this page is [openapi.yaml](openapi.yaml) (OpenAPI 3.1).");
        text("Commands to copy: [management API](management-api.md). Requests for an editor:"
                + " [requests.http](requests.http).");
        text(info.path("description").asText());
        line("| Authentication | |");
        line("|---|---|");
        OpenApi.members(document.root().at("/components/securitySchemes"))
                .forEach(scheme -> line("| " + scheme.getKey() + " (HTTP "
                        + scheme.getValue().path("scheme").asText() + ") | "
                        + cell(scheme.getValue().path("description")) + " |"));
        line("");
    }

    private void tag(JsonNode tag) {
        String name = tag.get("name").textValue();
        heading(2, capital(name));
        text(tag.path("description").asText());
        document.operations().stream()
                .filter(operation ->
                        operation.node().path("tags").path(0).asText().equals(name))
                .forEach(this::operation);
    }

    private void operation(Operation operation) {
        JsonNode node = operation.node();
        heading(3, node.get("summary").textValue());
        text("`" + operation.method().toUpperCase(Locale.ROOT) + " "
                + operation.path().replace(API, "{apiPath}") + "`");
        text(node.path("description").asText());
        parameters(operation);
        requestBody(node.path("requestBody"));
        responses(node.get("responses"));
    }

    private void parameters(Operation operation) {
        List<JsonNode> parameters = Stream.of(operation.pathItem(), operation.node())
                .flatMap(owner -> StreamSupport.stream(owner.path("parameters").spliterator(), false))
                .map(document::resolved)
                .filter(parameter -> !parameter.get("name").textValue().equals("realm"))
                .toList();
        if (!parameters.isEmpty()) {
            line("| Parameter | In | Type | Meaning |");
            line("|---|---|---|---|");
            parameters.forEach(parameter -> line("| `" + parameter.get("name").textValue() + "` | "
                    + parameter.get("in").textValue() + " | " + SchemaType.of(parameter.get("schema")) + " | "
                    + cell(parameter.path("description")) + example(parameter) + " |"));
            line("");
        }
    }

    private static String example(JsonNode parameter) {
        return parameter.has("example") && !parameter.get("in").textValue().equals("path")
                ? " Example: `" + parameter.get("example").asText() + "`"
                : "";
    }

    /** The examples of a body that several operations share are shown once. */
    private void requestBody(JsonNode reference) {
        JsonNode body = document.resolved(reference);
        boolean first = !reference.has("$ref") || shownBodies.add(OpenApi.nameOf(reference));
        OpenApi.members(body.path("content")).forEach(content -> {
            String need = body.path("required").asBoolean() ? "Body" : "Optional body";
            text(need + ", `" + content.getKey() + "`: "
                    + SchemaType.of(content.getValue().get("schema")) + ".");
            if (first) {
                examples(content.getValue());
            }
        });
    }

    private void responses(JsonNode responses) {
        line("| Status | Body | Meaning |");
        line("|---|---|---|");
        OpenApi.members(responses).forEach(response -> {
            JsonNode node = document.resolved(response.getValue());
            String name = OpenApi.nameOf(response.getValue());
            String meaning = name.isEmpty() ? cell(node.path("description")) : link(name, "answer-" + name);
            line("| " + response.getKey() + " | " + body(node) + " | " + meaning + " |");
        });
        line("");
        OpenApi.members(responses)
                .filter(response -> !response.getValue().has("$ref"))
                .forEach(response -> response(response.getValue()));
    }

    private String body(JsonNode response) {
        return OpenApi.members(response.path("content"))
                .map(content -> SchemaType.of(content.getValue().get("schema")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void response(JsonNode response) {
        OpenApi.members(response.path("content")).forEach(content -> examples(content.getValue()));
    }

    private void examples(JsonNode content) {
        if (content.has("example")) {
            json(content.get("example"));
        }
        OpenApi.members(content.path("examples"))
                .forEach(example -> json(document.resolved(example.getValue()).get("value")));
    }

    private void sharedAnswers() {
        heading(2, "Answers");
        text("The answers that several operations share.");
        OpenApi.members(document.root().at("/components/responses")).forEach(response -> {
            heading(3, "Answer " + response.getKey());
            text(response.getValue().path("description").asText());
            String body = body(response.getValue());
            text(body.isEmpty() ? "" : "Body: " + body + ".");
            response(response.getValue());
        });
    }

    private void schemas() {
        heading(2, "Schemas");
        text("A member in **bold** is always present in an answer, and required in a request.");
        OpenApi.members(document.root().at("/components/schemas")).forEach(schema -> {
            heading(3, "Schema " + schema.getKey());
            text(schema.getValue().path("description").asText());
            if (schema.getValue().has("$ref")) {
                text("It has the members of " + SchemaType.of(reference(schema.getValue()))
                        + ", and the following ones.");
            }
            List.of("oneOf", "anyOf")
                    .forEach(choice -> schema.getValue().path(choice).forEach(this::choice));
            members(schema.getValue());
            values(schema.getValue());
        });
    }

    private void choice(JsonNode schema) {
        if (schema.has("properties")) {
            text("Either:");
            members(schema);
        }
    }

    private void members(JsonNode schema) {
        if (!schema.has("properties")) {
            return;
        }
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        line("| Member | Type | Meaning |");
        line("|---|---|---|");
        OpenApi.members(schema.get("properties")).forEach(member -> {
            String name = "`" + member.getKey() + "`";
            line("| " + (required.contains(member.getKey()) ? "**" + name + "**" : name) + " | "
                    + SchemaType.of(member.getValue()) + " | "
                    + cell(member.getValue().path("description")) + " |");
        });
        line("");
    }

    private void values(JsonNode schema) {
        if (!schema.has("properties") && schema.has("enum")) {
            text("Values: " + SchemaType.valuesOf(schema) + ".");
        }
    }

    private static JsonNode reference(JsonNode schema) {
        return JsonNodeFactory.instance.objectNode().set("$ref", schema.get("$ref"));
    }

    private void json(JsonNode value) {
        line("```json");
        try {
            line(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        line("```");
        line("");
    }

    private void heading(int level, String title) {
        line("");
        line("#".repeat(level) + " " + title);
        line("");
    }

    private void text(String paragraph) {
        line(paragraph.strip());
        line("");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
