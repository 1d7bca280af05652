// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The two readable parts of a JWT, without any check. */
public record Jwt(Map<String, Object> header, Map<String, Object> payload) {

    public static Jwt of(Secret token) {
        String[] parts = token.reveal().split("\\.", -1);
        return new Jwt(Json.object(decode(parts[0])), Json.object(decode(parts[1])));
    }

    public Object claim(String name) {
        return payload.get(name);
    }

    public String text(String name) {
        return (String) payload.get(name);
    }

    /** A time claim or other number, in its own unit (seconds for times). */
    public long number(String name) {
        return ((Number) payload.get(name)).longValue();
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
