// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** An answer as it was received, with the method and the path of its request. */
record ReceivedAnswer(String method, String path, int status, HttpHeaders headers, String body) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The method that the document describes. HEAD is answered like GET, without a body (RFC 9110, section 9.3.2). */
    String describedMethod() {
        return isToHead() ? "GET" : method;
    }

    boolean isToHead() {
        return method.equals("HEAD");
    }

    /** The media type without its parameters, in lower case. It is empty if the answer has none. */
    String mediaType() {
        String type = headers.firstValue("Content-Type").orElse("");
        return type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    /** The body, unless it is no JSON. */
    Optional<JsonNode> json() {
        try {
            return Optional.of(STRICT.readTree(body)).filter(json -> !json.isMissingNode());
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
