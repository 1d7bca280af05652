// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document is valid OpenAPI 3.1, and agrees with itself. */
class OpenApiTest {

    private static final String SPECIFICATION = "https://spec.openapis.org/";
    private static final OpenApi DOCUMENT = OpenApi.read();

    @Test
    void theDocumentIsValidOpenApi31() {
        assertThat(DOCUMENT.root().get("openapi").textValue()).startsWith("3.1.");
        assertThat(metaSchema().validate(DOCUMENT.root())).isEmpty();
    }

    @Test
    void anInvalidDocumentIsFound() {
        ObjectNode withoutDescription = DOCUMENT.root().deepCopy();
        ((ObjectNode) withoutDescription.at("/components/responses/NotFound")).remove("description");
        assertThat(metaSchema().validate(withoutDescription)).isNotEmpty();
        ObjectNode withAnInvalidSchema = DOCUMENT.root().deepCopy();
        ((ObjectNode) withAnInvalidSchema.at("/components/schemas/Gateway")).put("type", "text");
        assertThat(metaSchema().validate(withAnInvalidSchema)).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsToAPartOfTheDocument() {
        List<JsonNode> references = DOCUMENT.root().findValues("$ref");
        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> {
            assertThat(reference.textValue()).startsWith("#/components/");
            assertThat(DOCUMENT.root().at(reference.textValue().substring(1)).isMissingNode())
                    .as(reference.textValue())
                    .isFalse();
        });
    }

    @Test
    void everyPartIsUsed() {
        List<String> used = DOCUMENT.root().findValuesAsText("$ref");
        List<String> parts = OpenApi.members(DOCUMENT.root().get("components"))
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind -> OpenApi.members(kind.getValue())
                        .map(part -> "#/components/" + kind.getKey() + "/" + part.getKey()))
                .toList();
        // The answers to methods that are not listed, and to every path of a node that starts or stops.
        assertThat(parts)
                .hasSizeGreaterThan(50)
                .filteredOn(part -> !used.contains(part))
                .containsExactlyInAnyOrder(
                        "#/components/responses/MethodNotAllowed",
                        "#/components/responses/NoPost",
                        "#/components/responses/NodeUnavailable");
    }

    @Test
    void everyExampleMatchesItsSchema() {
        List<String> faults = new ArrayList<>();
        int examples = 0;
        for (JsonNode owner : DOCUMENT.root().findParents("schema")) {
            for (JsonNode example : examplesOf(owner).toList()) {
                examples++;
                DOCUMENT.schema(owner.get("schema"))
                        .validate(example)
                        .forEach(fault -> faults.add(fault.toString() + " in " + example));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(examples).isGreaterThan(30);
    }

    @Test
    void everyOperationHasItsOwnId() {
        List<String> ids = DOCUMENT.root().findValuesAsText("operationId");
        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void everyErrorOfTheCatalogueIsNamed() {
        String errors = DOCUMENT.root()
                .at("/components/schemas/TokenError/properties/error/description")
                .textValue();
        assertThat(Problem.values())
                .allSatisfy(problem ->
                        assertThat(errors).contains("`" + problem.kind().error() + "`"));
    }

    /** Keycloak itself answers with an invalid request. The document has no example of it. */
    @Test
    void everyErrorOfTheManagementApiIsAnExample() {
        List<String> examples = OpenApi.members(DOCUMENT.root().at("/components/responses"))
                .flatMap(response -> examplesOf(response.getValue().at("/content/application~1json")))
                .map(example -> example.path("code").asText() + ": "
                        + example.path("message").asText())
                .toList();
        List<String> errors = Arrays.stream(ManagementError.values())
                .filter(error -> error != ManagementError.INVALID_REQUEST)
                .map(error -> error.body().code() + ": " + error.body().message())
                .toList();
        assertThat(examples).containsAll(errors);
    }

    private static Stream<JsonNode> examplesOf(JsonNode owner) {
        Stream<JsonNode> named = OpenApi.members(owner.path("examples"))
                .map(Map.Entry::getValue)
                .map(example -> DOCUMENT.resolved(example).get("value"));
        return Stream.concat(Stream.ofNullable(owner.get("example")), named);
    }

    private static Schema metaSchema() {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaIdResolvers(
                                ids -> ids.mapPrefix(SPECIFICATION, "classpath:spec.openapis.org/")))
                .getSchema(SchemaLocation.of(SPECIFICATION + "oas/3.1/schema-base/2022-10-07"));
    }
}
