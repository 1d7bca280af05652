// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static io.github.kcexchange.credential.Shapes.HEADER;
import static io.github.kcexchange.credential.Shapes.JTI;
import static io.github.kcexchange.credential.Shapes.PAYLOAD;
import static io.github.kcexchange.credential.Shapes.SIGNATURE;
import static io.github.kcexchange.credential.Shapes.assertRejected;
import static io.github.kcexchange.credential.Shapes.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which texts are a {@link GatewayCredential}: every character counts. */
class GatewayCredentialTextTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

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
    @ValueSource(strings = {".", ".x", "..", "=", "==", " ", "\n", "\t", "\u0000", "\u00a0", "\u200b", "~", "+", "/"})
    void isRejectedWhenExtended(String tail) {
        assertRejected(Shapes.wellFormed() + tail);
    }

    /** These characters precede and follow the ranges of base64url, and its two other characters. */
    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "@", "[", "`", "{", ",", "^"})
    void isRejectedWithACharacterNextToTheAlphabet(String odd) {
        assertRejected(Shapes.wellFormed() + odd);
    }

    @Test
    void mayHaveEveryCharacterOfTheAlphabetInItsSignature() {
        assertThat(GatewayCredential.read(Shapes.wellFormed() + ALPHABET)).contains(new GatewayCredential(JTI, null));
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
    @ValueSource(strings = {"", ".", "..", "...", "a", "a.b", "a.b.c", "a.b.c.d", "a.b.c.d.e", "-._.-", "_-_._-_._-_"})
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
        String stray = withStrayBits(encoded(HEADER)) + "." + withStrayBits(encoded(PAYLOAD + " ")) + "." + SIGNATURE;
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
    private static String withStrayBits(String part) {
        assertThat(part.length() % 4).isNotZero().isNotEqualTo(1);
        char last = part.charAt(part.length() - 1);
        char stray = ALPHABET.charAt(ALPHABET.indexOf(last) + 1);
        return part.substring(0, part.length() - 1) + stray;
    }
}
