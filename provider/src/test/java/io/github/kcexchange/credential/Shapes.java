// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

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

    /** Variants of a valid header or payload that are not a JSON object. */
    static Stream<String> noJsonObjectsOf(String json) {
        String open = json.substring(0, json.length() - 1);
        String nested = open + ",\"x\":";
        return Stream.of(
                " ",
                "null",
                "true",
                "7",
                "\"text\"",
                "[]",
                "[" + json + "]",
                open,
                open + ",}",
                json + "}",
                json + "{}",
                json + " x",
                json + "\u0000",
                "\ufeff" + json,
                json.replace('"', '\''),
                json.replace("\"typ\"", "typ"),
                json.replace("{", "{/* comment */"),
                nested + "NaN}",
                nested + "'x'}",
                nested + "\"\n\"}",
                nested + "9".repeat(1200) + "}",
                "[".repeat(2500),
                nested + "[".repeat(1200) + "]".repeat(1200) + "}",
                nested + "{\"a\":".repeat(700),
                nested + "{\"a\":".repeat(1000) + "1" + "}".repeat(1001));
    }

    /** Expects that a text is no gateway credential. */
    static void assertRejected(String text) {
        assertThat(GatewayCredential.read(text)).isEmpty();
    }
}
