// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.keycloak.util.JsonSerialization;

/** The answer about a token that is not active. Its only member is {@code active} (RFC 7662, section 2.2). */
final class InactiveAnswer {

    private static final String BODY = "{\"active\":false}";

    private InactiveAnswer() {}

    /** Returns the answer without other members if it says that the token is not active. */
    static Response of(Response answer) {
        return answer.getEntity() instanceof byte[] body && isInactive(body)
                ? Response.fromResponse(answer)
                        .entity(BODY.getBytes(StandardCharsets.UTF_8))
                        .build()
                : answer;
    }

    private static boolean isInactive(byte[] body) {
        try {
            Map<?, ?> members = JsonSerialization.readValue(body, Map.class);
            return Boolean.FALSE.equals(members.get("active"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
