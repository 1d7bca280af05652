// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.TokenText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHeaderTest {

    @Test
    void ofAnOrdinaryTokenIsUnderstood() {
        assertThat(isUnderstood("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"crit\"}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"b64\"]", "[]", "\"b64\"", "null", "{}"})
    void withACriticalExtensionIsNotWhateverItsValue(String crit) {
        assertThat(isUnderstood("{\"alg\":\"RS256\",\"crit\":" + crit + "}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"alg\":null}", "{\"alg\":[\"RS256\"]}", "null", "[]", "\"RS256\"", ""})
    void withoutAnAlgorithmIsNot(String header) {
        assertThat(isUnderstood(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b.c", "....", "<saml/>"})
    void ofATextThatIsNoTokenIsNot(String text) {
        assertThat(TokenHeader.isUnderstood(new TokenText(text))).isFalse();
    }

    @Test
    void namesTheAlgorithmOfASignature() {
        assertThat(namesSignature("{\"alg\":\"RS256\"}")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":\"none\"}", "{\"alg\":\"RS256\",\"alg\":\"none\"}", "{}", "null"})
    void namesNoSignatureWithoutOne(String header) {
        assertThat(namesSignature(header)).isFalse();
    }

    private static boolean isUnderstood(String header) {
        return TokenHeader.isUnderstood(token(header));
    }

    private static boolean namesSignature(String header) {
        return TokenHeader.namesSignature(token(header));
    }

    private static TokenText token(String header) {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        return new TokenText(encoded + ".e30.c2lnbmF0dXJl");
    }
}
