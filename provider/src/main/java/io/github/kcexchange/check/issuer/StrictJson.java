// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/**
 * Reads a header or a claims set as RFC 7519, section 7.2, requires: valid UTF-8, and one JSON object with nothing
 * after it. No member may occur twice (RFC 7515, section 4; RFC 7519, section 4). Keycloak's parser also reads other
 * encodings, ignores text after the object, and uses the last of two members.
 */
final class StrictJson {

    private static final ObjectReader READER = JsonSerialization.mapper
            .readerFor(new TypeReference<Map<String, Object>>() {})
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}

    /** Returns the members, or empty if the text is not such an object. */
    static Optional<Map<String, Object>> object(byte[] text) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            @Nullable Map<String, Object> members = READER.readValue(decoded);
            return Optional.ofNullable(members);
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }
}
