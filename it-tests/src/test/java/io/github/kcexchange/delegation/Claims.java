// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import io.github.kcexchange.wire.Jwt;
import java.util.List;
import java.util.Map;

/** Claims in the form in which tests compare them. */
final class Claims {
    private Claims() {}

    /** The audiences as a list. A single audience may be a plain string (RFC 7519, section 4.1.3). */
    static List<String> audience(Jwt jwt) {
        Object audience = jwt.claim("aud");
        if (audience == null) {
            return List.of();
        }
        return audience instanceof List<?> several
                ? several.stream().map(String.class::cast).toList()
                : List.of((String) audience);
    }

    /** An {@code act} of these clients, the newest first. */
    static Map<String, Object> act(String... newestFirst) {
        Map<String, Object> act = null;
        for (int i = newestFirst.length - 1; i >= 0; i--) {
            String client = newestFirst[i];
            act = act == null
                    ? Map.of("sub", client, "client_id", client)
                    : Map.of("sub", client, "client_id", client, "act", act);
        }
        return act;
    }
}
