// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares answers with a document. */
final class AnswerComparison {
    private static final Pattern MANAGEMENT_API = Pattern.compile("/admin/realms/[^/]+/pingone(/.*)?");
    /** The answers of the management API to paths and methods that are not listed. */
    private static final Map<Integer, String> ELSEWHERE = Map.of(
            400, "BadRequest",
            401, "Unauthorized",
            403, "Forbidden",
            404, "NotFound",
            405, "MethodNotAllowed",
            500, "UnexpectedError");

    /** The answers of the endpoints of OAuth to other methods than POST. */
    private static final Map<Integer, String> NO_POST = Map.of(404, "RealmNotFound", 405, "NoPost");

    /** The status of a node that starts or stops. Keycloak answers it to every path. */
    private static final int NODE_UNAVAILABLE = 503;

    private final ApiDescription description;

    AnswerComparison(ApiDescription description) {
        this.description = description;
    }

    /**
     * Compares an answer with the document.
     *
     * @return what was compared, or empty if the document does not concern the path
     * @throws AssertionError if the document does not describe the answer. Its message has no value of the answer.
     */
    Optional<String> compare(ReceivedAnswer answer) {
        Optional<DescribedPath> path = description.path(answer.path());
        if (answer.method().equals("OPTIONS") || (path.isEmpty() && !isManagementApi(answer))) {
            return Optional.empty();
        }
        String operation =
                answer.method() + " " + path.map(DescribedPath::template).orElse("(a path that is not listed)");
        List<String> differences = differences(answer, response(answer, path));
        if (!differences.isEmpty()) {
            throw new AssertionError("docs/openapi.yaml does not describe the answer " + answer.status() + " to "
                    + operation + ": " + String.join("; ", differences));
        }
        return Optional.of(operation + " " + answer.status());
    }

    private Optional<JsonNode> response(ReceivedAnswer answer, Optional<DescribedPath> path) {
        if (answer.status() == NODE_UNAVAILABLE) {
            return Optional.of(description.response("NodeUnavailable"));
        }
        Optional<JsonNode> operation = path.flatMap(described -> described.operation(answer.describedMethod()));
        if (operation.isPresent()) {
            return operation.map(found -> found.path("responses").get(Integer.toString(answer.status())));
        }
        String name = (isManagementApi(answer) ? ELSEWHERE : NO_POST).get(answer.status());
        return Optional.ofNullable(name).map(description::response);
    }

    private List<String> differences(ReceivedAnswer answer, Optional<JsonNode> described) {
        if (described.isEmpty()) {
            return List.of("the status is not described");
        }
        JsonNode response = description.resolved(described.get());
        List<String> differences = new ArrayList<>();
        response.path("headers").properties().forEach(header -> header(answer, header, differences));
        JsonNode content = response.path("content");
        boolean mayBeEmpty = answer.isToHead()
                || content.isMissingNode()
                || response.path("x-body-optional").asBoolean();
        if (mayBeEmpty && answer.body().isEmpty()) {
            return differences;
        }
        if (content.isMissingNode()) {
            differences.add("there is a body");
        } else if (!content.has(answer.mediaType())) {
            differences.add("the content type is not described");
        } else if (answer.mediaType().endsWith("json")) {
            differences.addAll(faults(content.get(answer.mediaType()).path("schema"), answer.json()));
        }
        return differences;
    }

    private void header(ReceivedAnswer answer, Map.Entry<String, JsonNode> described, List<String> differences) {
        JsonNode header = description.resolved(described.getValue());
        Optional<String> value = answer.headers().firstValue(described.getKey());
        if (value.isEmpty() && header.path("required").asBoolean()) {
            differences.add("the header " + described.getKey() + " is missing");
        }
        value.map(text -> faults(header.path("schema"), Optional.of(TextNode.valueOf(text))))
                .filter(faults -> !faults.isEmpty())
                .ifPresent(faults -> differences.add("the header " + described.getKey() + " has another value"));
    }

    private List<String> faults(JsonNode schema, Optional<JsonNode> value) {
        return value.map(found -> description.schema(schema).validate(found).stream()
                        .map(AnswerComparison::place)
                        .distinct()
                        .toList())
                .orElse(List.of("the body is not JSON"));
    }

    /** The place of a fault and the violated keyword, without any value. */
    private static String place(Error fault) {
        String at = fault.getInstanceLocation().toString();
        String member = fault.getProperty() == null ? "" : " (" + fault.getProperty() + ")";
        return (at.isEmpty() ? "the body" : at) + ": " + fault.getKeyword() + member;
    }

    private static boolean isManagementApi(ReceivedAnswer answer) {
        return MANAGEMENT_API.matcher(answer.path()).matches();
    }
}
