// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Texts in the shape of a gateway credential, well-formed and malformed. No key made their signature. */
final class Shapes {

    static final String JTI = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"gateway-credential+jwt\",\"kid\":\"key\"}";
    static final String PAYLOAD = "{\"typ\":\"GatewayCredential\",\"jti\":\"" + JTI + "\"}";
    static final String SIGNATURE = "c2lnbmF0dXJl";

    private Shapes() {}

    static String wellFormed() {
        return of(HEADER, PAYLOAD);
    }

    static String withHeader(String header) {
        return of(header, PAYLOAD);
    }

    static String withPayload(String payload) {
        return of(HEADER, payload);
    }

    static String withJti(String json) {
        return withPayload("{\"typ\":\"GatewayCredential\",\"jti\":" + json + "}");
    }

    static String of(String header, String payload) {
        return encoded(header) + "." + encoded(payload) + "." + SIGNATURE;
    }

    /** A credential of exactly that many characters. */
    static String ofLength(int characters) {
        return wellFormed() + "A".repeat(characters - wellFormed().length());
    }

    static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
