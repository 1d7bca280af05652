// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.GatewayInARealm;
import io.github.kcexchange.use.facts.UnverifiedToken;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.JsonWebToken;

class ExternalTokenTest {

    private static final String HEADER = "{\"alg\":\"RS256\"}";

    private static Optional<ExternalToken> read(String header, String payload) {
        return ExternalToken.read(GatewayInARealm.text(header, payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt", "application/JWT"})
    void headersOfTokensAreRead(String type) {
        assertThat(read("{\"alg\":\"RS256\",\"typ\":\"" + type + "\"}", "{}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logout+jwt",
                "dpop+jwt",
                "secevent+jwt",
                "kb+jwt",
                "oauth-authz-req+jwt",
                "gateway-credential+jwt",
                "application/application/jwt",
                ""
            })
    void headersOfOtherJwtsAreNot(String type) {
        assertThat(read("{\"alg\":\"RS256\",\"typ\":\"" + type + "\"}", "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "\\u0000", "\\u0007"})
    void aKeyIdThatWouldBreakALineOfTheLogIsNotRead(String keyId) {
        assertThat(read("{\"alg\":\"RS256\",\"kid\":\"" + keyId + "\"}", "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"typ\":\"Bearer\"}", "{\"typ\":\"bearer\"}", "{\"typ\":\"ID\"}", "{\"typ\":\"DPoP\"}"})
    void payloadsOfTokensAreRead(String payload) {
        assertThat(read(HEADER, payload)).isPresent();
        assertThat(read(HEADER, "{}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"typ\":\"Refresh\"}",
                "{\"typ\":\"Offline\"}",
                "{\"typ\":\"Logout\"}",
                "{\"typ\":\"GatewayCredential\"}",
                "{\"typ\":5}",
                "{\"events\":{}}",
                "[]",
                "null",
                "5",
                "not json",
                "",
                "{\"exp\":\"tomorrow\"}",
                "{\"exp\":{}}",
                "{\"iss\":{\"a\":1}}",
                "{\"sub\":[\"a\"]}",
                "{\"aud\":5}",
                "{\"aud\":[\"a\",5]}",
                "{\"aud\":[null]}",
                "{\"aud\":[[\"a\"]]}",
                "{\"iss\":5}",
                "{\"sub\":5}",
                "{\"sub\":true}",
                "{\"jti\":5}",
                "{\"exp\":\"5\"}",
                "{\"exp\":\"\"}",
                "{\"exp\":true}",
                "{\"exp\":1e300}",
                "{\"exp\":9223372036854775808}",
                "{\"level\":1e400}",
                "{\"nbf\":\"5\"}",
                "{\"iat\":[5]}",
                "{} {}",
                "{}}",
                "{\"iss\":\"a\"} x"
            })
    void otherPayloadsAreNot(String payload) {
        assertThat(read(HEADER, payload)).isEmpty();
    }

    /** Jackson itself reads up to 1000 objects within each other. */
    @Test
    void aClaimIsReadUpToAMaximumDepth() {
        assertThat(read(HEADER, nested(99))).isPresent();
        assertThat(read(HEADER, nested(100))).isEmpty();
        assertThat(read(HEADER, nested(998))).isEmpty();
        assertThat(read(HEADER, nested(2000))).isEmpty();
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "{}" + "}".repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iss\":\"a\",\"iss\":\"b\"}",
                "{\"iss\":\"a\",\"iss\":\"a\"}",
                "{\"iss\":\"a\",\"iss\":null}",
                "{\"iss\":\"a\",\"\\u0069ss\":\"b\"}",
                "{\"aud\":\"a\",\"aud\":[\"b\"]}",
                "{\"exp\":1,\"exp\":2}",
                "{\"act\":{\"sub\":\"a\",\"sub\":\"b\"}}"
            })
    void aMemberThatIsThereTwiceIsNotRead(String payload) {
        assertThat(read(HEADER, payload)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"alg\":\"RS256\"}",
                "{\"alg\":\"RS256\",\"kid\":\"a\",\"kid\":\"b\"}",
                "{\"alg\":\"RS256\"} {}",
                "{\"alg\":\"RS256\",\"cty\":\"JWT\"}",
                "{\"alg\":\"RS256\",\"cty\":\"jwt\"}",
                "{\"alg\":\"RS256\",\"cty\":\"application/jwt\"}",
                "{\"alg\":\"RS256\",\"kid\":[\"a\"]}",
                "{\"alg\":\"RS256\",\"kid\":{\"a\":\"b\"}}"
            })
    void aHeaderThatIsAmbiguousOrOfANestedJwtIsNotRead(String header) {
        assertThat(read(header, "{}")).isEmpty();
        assertThat(read("{\"alg\":\"RS256\",\"cty\":\"json\"}", "{}")).isPresent();
    }

    static Stream<Named<byte[]>> otherEncodings() {
        return Stream.of(
                Named.of("UTF-16", "{\"iss\":\"a\"}".getBytes(StandardCharsets.UTF_16BE)),
                Named.of("UTF-32", "{\"iss\":\"a\"}".getBytes(Charset.forName("UTF-32LE"))),
                Named.of("Latin-1", "{\"sub\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Named.of("a byte that never occurs", withBytes(0xFF)),
                Named.of("a slash in two bytes", withBytes(0xC0, 0xAF)),
                Named.of("half of a surrogate pair", withBytes(0xED, 0xA0, 0x80)),
                Named.of("a character without its end", withBytes(0xE2, 0x82)));
    }

    private static byte[] withBytes(int... bytes) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.writeBytes("{\"sub\":\"".getBytes(StandardCharsets.UTF_8));
        Arrays.stream(bytes).forEach(payload::write);
        payload.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return payload.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void aPayloadThatIsNoUtf8IsNotRead(byte[] payload) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
        assertThat(ExternalToken.read(GatewayInARealm.encoded(HEADER) + "." + encoded + ".AAAA"))
                .isEmpty();
    }

    static Stream<Named<UnaryOperator<String>>> otherAlphabets() {
        return Stream.of(
                Named.of("padding of the payload", text -> text.replace(".AAAA", "=.AAAA")),
                Named.of("padding of the signature", text -> text + "="),
                Named.of("a plus sign", text -> text.replace('-', '+')),
                Named.of("a slash", text -> text.replace('_', '/')),
                Named.of("a space before", text -> " " + text),
                Named.of("a space after", text -> text + " "),
                Named.of("a space within", text -> text.replace(".AAAA", " .AAAA")),
                Named.of("a line break after", text -> text + "\n"),
                Named.of("a line break within", text -> text.replace(".AAAA", "\n.AAAA")));
    }

    @ParameterizedTest
    @MethodSource("otherAlphabets")
    void aTextThatIsNotPlainBase64UrlIsNotRead(UnaryOperator<String> change) {
        String token = GatewayInARealm.encoded(HEADER) + "." + GatewayInARealm.encoded("{\"a\":\"???>>>\"}") + ".AAAA";
        assertThat(token).contains("-", "_");
        assertThat(ExternalToken.read(token)).isPresent();
        assertThat(change.apply(token)).isNotEqualTo(token);
        assertThat(ExternalToken.read(change.apply(token))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"iss\":\"a\"}", "{\"iss\":null}", "{\"sub\":\"a\"}", "{\"Iss\":\"a\",\"iss\":\"b\"}"})
    void theIssuerThatSelectsTheKeysIsTheOneThatSelectedThisCheck(String payload) {
        String text = GatewayInARealm.text(HEADER, payload);
        assertThat(ExternalToken.read(text))
                .hasValueSatisfying(token -> assertThat(UnverifiedToken.issuerIn(text))
                        .isEqualTo(Optional.ofNullable(token.registered().getIssuer())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iss\":5}",
                "{\"iss\":\"a\",\"iss\":\"b\"}",
                "{\"iss\":\"a\",\"iss\":null}",
                "{\"iss\":\"a\"} {\"iss\":\"b\"}"
            })
    void aTextFromWhichAnotherParserCouldReadAnotherIssuerIsNotRead(String payload) {
        assertThat(ExternalToken.read(GatewayInARealm.text(HEADER, payload))).isEmpty();
    }

    @Test
    void aFractionOfASecondIsCutOff() {
        JsonWebToken token = read(HEADER, "{\"exp\":1795334688.9,\"nbf\":1.7953e9,\"iat\":-0.5}")
                .orElseThrow()
                .registered();
        assertThat(token.getExp()).isEqualTo(1795334688);
        assertThat(token.getNbf()).isEqualTo(1795300000);
        assertThat(token.getIat()).isZero();
    }

    @Test
    void aClaimThatIsNullIsAbsent() {
        JsonWebToken token = read(HEADER, "{\"iss\":null,\"sub\":null,\"aud\":null,\"exp\":null}")
                .orElseThrow()
                .registered();
        assertThat(token.getIssuer()).isNull();
        assertThat(token.getSubject()).isNull();
        assertThat(token.getAudience()).isNull();
        assertThat(token.getExp()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d.e", "eyJhbGciOiJSUzI1NiJ9", "\u00e4.\u00f6.\u00fc"})
    void otherTextsAreNot(String text) {
        assertThat(ExternalToken.read(text)).isEmpty();
    }

    @Test
    void rolesAndScopesOfTheOtherIssuerAreNoMembersOfTheToken() {
        AccessToken token = read(
                        HEADER,
                        "{\"iss\":\"https://i\",\"sub\":\"s\",\"jti\":\"j\",\"aud\":\"a\",\"exp\":9,\"nbf\":7,\"iat\":8,"
                                + "\"realm_access\":{\"roles\":[\"admin\"]},\"scope\":\"all\",\"acr\":\"gold\",\"sid\":\"x\"}")
                .orElseThrow()
                .asAccessToken(null);
        assertThat(token.getRealmAccess()).isNull();
        assertThat(token.getScope()).isNull();
        assertThat(token.getAcr()).isNull();
        assertThat(token.getSessionId()).isNull();
        assertThat(token.getIssuer()).isEqualTo("https://i");
        assertThat(token.getSubject()).isEqualTo("s");
        assertThat(token.getId()).isEqualTo("j");
        assertThat(token.getAudience()).containsExactly("a");
        assertThat(token.getExp()).isEqualTo(9);
        assertThat(token.getNbf()).isEqualTo(7);
        assertThat(token.getIat()).isEqualTo(8);
        assertThat(token.getOtherClaims()).containsOnlyKeys("realm_access", "scope", "acr", "sid");
    }

    @Test
    void nothingOfItIsPrinted() {
        assertThat(read(HEADER, "{\"sub\":\"alice\"}").orElseThrow()).hasToString("ExternalToken[hidden]");
    }
}
