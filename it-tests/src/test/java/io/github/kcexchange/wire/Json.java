// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** JSON objects as maps. A repeated member is an error. */
public final class Json {
    private static final Set<String> SECRETS = Set.of(
            "access_token",
            "refresh_token",
            "id_token",
            "credential",
            "jwt",
            "secret",
            "client_secret",
            "registrationAccessToken",
            "registration_access_token");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** Parses an object and sorts the words of a {@code scope}, because they are a set (RFC 6749, section 3.3). */
    public static Map<String, Object> object(String json) {
        try {
            Map<String, Object> members = MAPPER.readValue(json, new TypeReference<>() {});
            members.computeIfPresent("scope", (name, scope) -> scope instanceof String words ? sorted(words) : scope);
            return members;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sorted(String words) {
        return Arrays.stream(words.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** The same, with tokens and credentials hidden in {@link Secret}s. */
    public static Map<String, Object> answer(String json) {
        Map<String, Object> members = object(json);
        members.replaceAll((name, value) -> SECRETS.contains(name) && value instanceof String s ? Secret.of(s) : value);
        return members;
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
