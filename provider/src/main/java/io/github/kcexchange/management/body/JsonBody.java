// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body of a request.
 *
 * <p>The server's own JSON reader is not used. It accepts repeated members and takes the last one, and its error
 * answers have a different form from those of this API.
 */
public final class JsonBody {

    /** The maximum length in bytes: a hundred times the length of a usual gateway. */
    static final int LIMIT = 64 * 1024;

    private static final ObjectReader STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .reader();

    private JsonBody() {}

    /**
     * Returns the members of the body, which must be one JSON object (RFC 8259).
     *
     * @throws ManagementException if the body is absent, too long or not such an object
     */
    public static JsonMembers required(InputStream body) {
        byte[] bytes = bytes(body);
        if (bytes.length == 0) {
            throw ManagementError.INVALID_DATA.rejection(ErrorDetail.required("body"));
        }
        return members(bytes);
    }

    /**
     * Returns the members of the body. A request without a body counts as an object without members.
     *
     * @throws ManagementException if the body is too long or not one JSON object
     */
    public static JsonMembers optional(InputStream body) {
        byte[] bytes = bytes(body);
        return bytes.length == 0 ? new JsonMembers(STRICT.createObjectNode()) : members(bytes);
    }

    private static JsonMembers members(byte[] body) {
        try {
            JsonNode node = STRICT.readTree(body);
            if (node.isObject()) {
                return new JsonMembers(node);
            }
        } catch (JsonProcessingException malformed) {
            throw rejection("Must be one well-formed JSON object without repeated members.");
        } catch (IOException malformed) {
            throw rejection("Must be JSON in UTF-8.");
        }
        throw rejection("Must be a JSON object.");
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw rejection("Must not be longer than " + LIMIT + " bytes.");
            }
            return bytes;
        } catch (IOException interrupted) {
            throw rejection("The body is incomplete.");
        }
    }

    private static ManagementException rejection(String message) {
        return ManagementError.INVALID_DATA.rejection(ErrorDetail.invalid("body", message));
    }
}
