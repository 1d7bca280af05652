// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;
import org.keycloak.utils.JsonUtils;

/**
 * The place of a claim: the name of the claim, then the names of the members of nested objects.
 *
 * @param names the names, outermost first; empty if no claim is named
 */
public record ClaimPath(List<String> names) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Splits a text as Keycloak's own mappers do: at each dot, unless a backslash precedes it. */
    static ClaimPath of(@Nullable String text) {
        return new ClaimPath(text == null || text.isBlank() ? List.of() : List.copyOf(JsonUtils.splitClaimPath(text)));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Returns the name of the claim that contains the place. */
    String claim() {
        return names.get(0);
    }

    /** Returns the value at this place, or null if there is no value, or the value is null. */
    public @Nullable Object in(Map<String, Object> claims) {
        Object value = claims;
        for (String name : names) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }

    /**
     * Writes the value at this place. Objects on the way keep their other members. A value on the way that is not an
     * object is replaced, because it cannot have members.
     */
    public void write(Map<String, Object> claims, Object value) {
        claims.put(claim(), within(claims.get(claim()), 1, value));
    }

    private Object within(@Nullable Object present, int depth, Object value) {
        if (depth == names.size()) {
            return value;
        }
        Map<String, Object> object = members(present);
        String name = names.get(depth);
        object.put(name, within(object.get(name), depth + 1, value));
        return object;
    }

    /** Copies an object. Keycloak's mappers write objects of several classes, some of which cannot be changed. */
    private static Map<String, Object> members(@Nullable Object present) {
        JsonNode tree = JsonSerialization.mapper.valueToTree(present);
        return tree != null && tree.isObject()
                ? JsonSerialization.mapper.convertValue(tree, OBJECT)
                : new LinkedHashMap<>();
    }
}
