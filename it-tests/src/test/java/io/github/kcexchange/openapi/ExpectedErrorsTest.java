// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kcexchange.management.ManagementError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests expect the errors of the management API that docs/openapi.yaml describes. */
final class ExpectedErrorsTest {
    /** A path with all errors, except the one of methods that are not listed. */
    private static final String GATEWAY = "/admin/realms/r/pingone/v1/environments/e/gateways/g";

    private final ApiDescription description = ApiDescription.read();

    @Test
    void theExpectedErrorsAreThoseOfTheDocument() {
        List<String> expected = Arrays.stream(ManagementError.values())
                .map(ManagementError::described)
                .toList();
        assertThat(described()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private Stream<String> described() {
        JsonNode replacing = description
                .path(GATEWAY)
                .flatMap(path -> path.operation("PUT"))
                .orElseThrow()
                .path("responses");
        Stream<String> listed = replacing.properties().stream()
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .flatMap(response -> described(response.getKey(), description.resolved(response.getValue())));
        return Stream.concat(listed, described("405", description.response("MethodNotAllowed")));
    }

    private static Stream<String> described(String status, JsonNode response) {
        JsonNode content = response.at("/content/application~1json");
        Stream<JsonNode> several = content.path("examples").properties().stream()
                .map(Map.Entry::getValue)
                .map(example -> example.path("value"));
        return Stream.concat(Stream.ofNullable(content.get("example")), several)
                .map(example -> status + " " + example.path("code").asText() + ": "
                        + example.path("message").asText())
                .distinct();
    }
}
