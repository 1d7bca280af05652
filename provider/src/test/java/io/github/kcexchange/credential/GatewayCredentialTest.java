// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static io.github.kcexchange.credential.Shapes.HEADER;
import static io.github.kcexchange.credential.Shapes.JTI;
import static io.github.kcexchange.credential.Shapes.PAYLOAD;
import static io.github.kcexchange.credential.Shapes.SIGNATURE;
import static io.github.kcexchange.credential.Shapes.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayCredentialTest {

    @Test
    void theShapeOfACredentialIsReadByItsJti() {
        assertThat(GatewayCredential.read(Shapes.wellFormed())).contains(new GatewayCredential(JTI, null));
    }

    @Test
    void otherClaimsOfACredentialAreNotRead() {
        String header =
                "{\"typ\":\"gateway-credential+jwt\",\"alg\":[],\"kid\":7,\"jku\":\"https://evil\",\"crit\":[\"x\"]}";
        String payload = "{\"iss\":{},\"typ\":\"GatewayCredential\",\"exp\":\"yesterday\",\"jti\":\"" + JTI + "\"}";
        assertThat(GatewayCredential.read(Shapes.of(header, payload))).contains(new GatewayCredential(JTI, null));
    }

    @Nested
    class TheText {

        static Stream<String> everyTruncation() {
            String text = Shapes.wellFormed();
            int lastDot = text.lastIndexOf('.');
            return IntStream.rangeClosed(0, lastDot + 1).mapToObj(end -> text.substring(0, end));
        }

        @ParameterizedTest
        @MethodSource("everyTruncation")
        void isRejectedWhenTruncatedBeforeItsSignature(String text) {
            assertRejected(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {".", ".x", "..", "=", "==", " ", "\n", "\t", "\u0000", "\u00a0", "\u200b", "~", "+", "/"})
        void isRejectedWhenExtended(String tail) {
            assertRejected(Shapes.wellFormed() + tail);
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "\n", "\r\n", "\t", "\ufeff", ".", "Bearer ", "=", "\u200b"})
        void isRejectedAfterAnyOtherText(String head) {
            assertRejected(head + Shapes.wellFormed());
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "\n", "=", "==", "\u00a0"})
        void isRejectedWithPaddingOrWhitespaceInsideAPart(String odd) {
            assertRejected(Shapes.wellFormed().replaceFirst("\\.", odd + "."));
            assertRejected(Shapes.wellFormed().replaceFirst("\\.", "." + odd));
        }

        @Test
        void isRejectedInAnotherCase() {
            assertRejected(Shapes.wellFormed().toLowerCase(Locale.ROOT));
            assertRejected(Shapes.wellFormed().toUpperCase(Locale.ROOT));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\uff41", "\u0430", "\u0661", "\ud83d\ude00", "e\u0301", "\u017f", "\ud800"})
        void isRejectedWithLettersAndDigitsThatOnlyLookLikeAscii(String odd) {
            assertRejected(Shapes.wellFormed() + odd);
            assertRejected(odd + Shapes.wellFormed().substring(1));
        }

        @Test
        void isRejectedInTheAlphabetOfOrdinaryBase64() {
            String header = Base64.getEncoder().encodeToString(HEADER.getBytes(StandardCharsets.UTF_8));
            String payload = "{\"typ\":\"GatewayCredential\",\"jti\":\"" + JTI + "\",\"x\":\"\u00ff\u00fe~~???>>>\"}";
            String ordinary = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
            assertThat(ordinary).containsAnyOf("+", "/");
            assertRejected(header + "." + ordinary + "." + SIGNATURE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", ".", "..", "...", "a", "a.b", "a.b.c", "a.b.c.d", "a.b.c.d.e", "-._.-", "_-_._-_._-_"})
        void isRejectedForAnyOtherText(String text) {
            assertRejected(text);
        }

        @Test
        void isRejectedAsAnEncryptedTokenOfFiveParts() {
            assertRejected(Shapes.wellFormed() + ".YQ.YQ");
        }

        /** Several texts decode to the same value (RFC 4648, section 3.5). The stored hash matches only one of them. */
        @Test
        void mayHaveStrayBitsBecauseTheHashCoversTheTextItself() {
            String text = Shapes.withPayload(PAYLOAD + " ");
            String stray =
                    withStrayBits(encoded(HEADER)) + "." + withStrayBits(encoded(PAYLOAD + " ")) + "." + SIGNATURE;
            assertThat(stray).isNotEqualTo(text);
            assertThat(GatewayCredential.read(stray)).contains(new GatewayCredential(JTI, null));
            assertThat(CredentialHash.matches(stray, CredentialHash.of(text))).isFalse();
        }

        @Test
        void isRejectedWithASingleCharacterLeftOver() {
            String header = encoded(HEADER + "  ");
            assertThat(header.length() % 4).isZero();
            assertThat(GatewayCredential.read(header + "." + encoded(PAYLOAD) + "." + SIGNATURE))
                    .isPresent();
            assertRejected(header + "A." + encoded(PAYLOAD) + "." + SIGNATURE);
        }

        /** Changes bits of the last character that a decoder ignores. */
        private String withStrayBits(String part) {
            assertThat(part.length() % 4).isNotZero().isNotEqualTo(1);
            char last = part.charAt(part.length() - 1);
            String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            char stray = alphabet.charAt(alphabet.indexOf(last) + 1);
            return part.substring(0, part.length() - 1) + stray;
        }
    }

    @Nested
    class TheLength {

        @Test
        void mayBe8192Characters() {
            assertThat(GatewayCredential.read(Shapes.ofLength(8192))).isPresent();
        }

        @Test
        void mustNotBe8193Characters() {
            assertRejected(Shapes.ofLength(8193));
        }

        @Test
        void mustNotBeMegabytes() {
            assertRejected(Shapes.ofLength(5_000_000));
            assertRejected("a".repeat(5_000_000));
            assertRejected(".".repeat(5_000_000));
        }
    }

    @Nested
    class TheHeader {

        static Stream<String> noHeaders() {
            return noJsonObjectsOf(HEADER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"alg\":\"RS256\"}",
                    "{\"typ\":\"JWT\"}",
                    "{\"typ\":\"at+jwt\"}",
                    "{\"typ\":\"GatewayCredential\"}",
                    "{\"typ\":\"gateway-credential+JWT\"}",
                    "{\"typ\":\"Gateway-Credential+jwt\"}",
                    "{\"typ\":\"application/gateway-credential+jwt\"}",
                    "{\"typ\":\"gateway-credential+jwt \"}",
                    "{\"typ\":\"\"}",
                    "{\"typ\":null}",
                    "{\"typ\":[\"gateway-credential+jwt\"]}",
                    "{\"typ\":{\"typ\":\"gateway-credential+jwt\"}}",
                    "{\"TYP\":\"gateway-credential+jwt\"}",
                    "{\"header\":{\"typ\":\"gateway-credential+jwt\"}}"
                })
        void namesTheTypeOfAGatewayCredentialExactly(String header) {
            assertRejected(Shapes.withHeader(header));
        }

        @ParameterizedTest
        @MethodSource("noHeaders")
        void isAJsonObject(String header) {
            assertRejected(Shapes.withHeader(header));
        }

        @Test
        void hasItsTypeOnce() {
            assertRejected(Shapes.withHeader("{\"typ\":\"JWT\",\"typ\":\"gateway-credential+jwt\"}"));
            assertRejected(
                    Shapes.withHeader("{\"typ\":\"gateway-credential+jwt\",\"t\\u0079p\":\"gateway-credential+jwt\"}"));
        }

        @Test
        void hasNoDuplicateMemberAnywhere() {
            assertRejected(Shapes.withHeader("{\"typ\":\"gateway-credential+jwt\",\"kid\":\"a\",\"kid\":\"b\"}"));
            assertRejected(Shapes.withHeader("{\"typ\":\"gateway-credential+jwt\",\"x\":{\"a\":1,\"a\":1}}"));
        }
    }

    @Nested
    class ThePayload {

        static Stream<String> noPayloads() {
            return noJsonObjectsOf(PAYLOAD);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":\"Bearer\",\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":\"gatewayCredential\",\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":\"GatewayCredential \",\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":[\"GatewayCredential\"],\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":null,\"jti\":\"" + JTI + "\"}",
                    "{\"payload\":" + PAYLOAD + "}"
                })
        void namesTheTypeOfAGatewayCredentialExactly(String payload) {
            assertRejected(Shapes.withPayload(payload));
        }

        @ParameterizedTest
        @MethodSource("noPayloads")
        void isAJsonObject(String payload) {
            assertRejected(Shapes.withPayload(payload));
        }

        @Test
        void hasNoDuplicateMemberAnywhere() {
            assertRejected(Shapes.withPayload(PAYLOAD.replace("}", ",\"jti\":\"" + JTI + "\"}")));
            assertRejected(Shapes.withPayload(PAYLOAD.replace("}", ",\"x\":[{\"a\":1,\"a\":1}]}")));
        }
    }

    @Nested
    class TheJti {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"\"",
                    "\"1\"",
                    "1",
                    "true",
                    "null",
                    "[\"" + JTI + "\"]",
                    "{\"jti\":\"" + JTI + "\"}",
                    "\"0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9\"",
                    "\"0a1b2c3d4e5f60718293a4b5c6d7e8f9\"",
                    "\"{" + JTI + "}\"",
                    "\"urn:uuid:" + JTI + "\"",
                    "\" " + JTI + "\"",
                    "\"" + JTI + " \"",
                    "\"" + JTI + "\\n\"",
                    "\"" + JTI + JTI + "\"",
                    "\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f\"",
                    "\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8g9\"",
                    "\"0a1b2c3-d4e5f-6071-8293-a4b5c6d7e8f9\"",
                    "\"../../etc/passwd\"",
                    "\"' or 1=1 --\"",
                    "\"%\""
                })
        void isAUuidInItsOneForm(String json) {
            assertRejected(Shapes.withJti(json));
        }

        @Test
        void mustBeThere() {
            assertRejected(Shapes.withPayload("{\"typ\":\"GatewayCredential\"}"));
        }

        @Test
        void mayBeWrittenWithJsonEscapes() {
            assertThat(GatewayCredential.read(Shapes.withJti("\"\\u0030" + JTI.substring(1) + "\"")))
                    .contains(new GatewayCredential(JTI, null));
        }
    }

    @Nested
    class TheGatewayId {

        @Test
        void isReadIfItIsAUuid() {
            assertThat(gatewayId("\"" + JTI + "\"")).isEqualTo(JTI);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"\"", "null", "7", "\"edge\"", "\"\\u0000\"", "\"' or 1=1 --\"", "[\"" + JTI + "\"]"})
        void isNotReadIfItIsAnythingElse(String json) {
            assertThat(gatewayId(json)).isNull();
        }

        private String gatewayId(String json) {
            String payload = "{\"typ\":\"GatewayCredential\",\"jti\":\"" + JTI + "\",\"gatewayId\":" + json + "}";
            return GatewayCredential.read(Shapes.withPayload(payload))
                    .orElseThrow()
                    .gatewayId();
        }
    }

    /** Variants of a valid header or payload that are not a JSON object. */
    private static Stream<String> noJsonObjectsOf(String json) {
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

    private static void assertRejected(String text) {
        assertThat(GatewayCredential.read(text)).isEmpty();
    }
}
