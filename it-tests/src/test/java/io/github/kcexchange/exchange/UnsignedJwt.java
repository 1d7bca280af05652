// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** JWTs that name the algorithm {@code none}. */
final class UnsignedJwt {
    private UnsignedJwt() {}

    /** A client assertion of this client. */
    static String unsigned(String client) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", client);
        claims.put("sub", client);
        return jwt(Json.text(claims));
    }

    static String jwt(String payload) {
        return encoded("{\"alg\":\"none\"}") + "." + encoded(payload) + ".";
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }
}
