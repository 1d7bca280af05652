// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.GatewayInARealm;
import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnverifiedTokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"act\":{\"sub\":\"app\"}}",
                "{\"may_act\":{\"sub\":\"app\"}}",
                "{\"sub\":\"user\",\"act\":{\"sub\":\"a\",\"act\":{\"sub\":\"b\"}},\"may_act\":{}}",
                "{\"act\":null}",
                "{\"act\":\"app\"}",
                "{\"act\":[]}",
                "{\"may_act\":false}",
                "{\"act\":1,\"act\":2}",
                "{\"\\u0061ct\":{\"sub\":\"app\"}}"
            })
    void actorsAreNamedByEitherClaimWhateverItsValue(String payload) {
        assertThat(actorsAreNamedIn(token(payload))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sub\":\"user\"}",
                "{\"Act\":{\"sub\":\"app\"}}",
                "{\"actor\":{\"sub\":\"app\"}}",
                "{\"nested\":{\"act\":{\"sub\":\"app\"}}}",
                "{\"sub\":\"act\"}"
            })
    void noActorIsNamedWithoutThem(String payload) {
        assertThat(actorsAreNamedIn(token(payload))).isFalse();
    }

    @Test
    void marksAreFoundWhateverTheSignatureIs() {
        String header = GatewayInARealm.encoded("{\"alg\":\"none\"}");
        String payload = GatewayInARealm.encoded("{\"act\":{}}");
        assertThat(actorsAreNamedIn(header + "." + payload + ".")).isTrue();
        assertThat(actorsAreNamedIn(header + "." + payload)).isTrue();
    }

    /** A signature does not protect the text behind it, and another parser can ignore such a text. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\t", "!", "=", ".", ".x", " x"})
    void marksAreFoundWhateverTextIsBehindTheToken(String text) {
        assertThat(actorsAreNamedIn(token("{\"act\":{}}") + text)).isTrue();
    }

    /** Keycloak's parser recognizes every encoding of JSON by its first bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void marksAreFoundInEveryEncodingThatKeycloakReads(String encoding) {
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"act\":{\"sub\":\"app\"}}".getBytes(Charset.forName(encoding)));
        assertThat(actorsAreNamedIn(GatewayInARealm.encoded("{\"alg\":\"RS256\"}") + "." + payload + ".c2ln"))
                .isTrue();
    }

    /** Base64 of both alphabets, with padding and with text behind it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"eyJhY3QiOiI_Pz4ifQ", "eyJhY3QiOiI/Pz4ifQ", "eyJhY3QiOiI_Pz4ifQ==", "eyJhY3QiOiI_Pz4ifQ==x"})
    void marksAreFoundHoweverThePayloadIsEncoded(String payload) {
        assertThat(actorsAreNamedIn("eyJhbGciOiJub25lIn0." + payload + ".")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x", "a.b.c", "a.b.c.d.e", "<saml:Assertion/>", "\u0000", "act", "may_act"})
    void aTextThatIsNoJwsHasNoMarks(String text) {
        assertThat(actorsAreNamedIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[{\"act\":{}}]", "\"act\"", "7", "", " ", "{\"act\":", "{\"act\"}"})
    void aPayloadThatIsNoObjectHasNoMarks(String payload) {
        assertThat(actorsAreNamedIn(token(payload))).isFalse();
    }

    @Test
    void aTooDeeplyNestedPayloadHasNoMarks() {
        String deep = "{\"act\":".repeat(100_000);
        assertThat(actorsAreNamedIn(token(deep))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jti\":\"trrtte:1.gateway\"}",
                "{\"jti\":\"ntltte:1.application\"}",
                "{\"gateway_credential_id\":\"1\"}",
                "{\"gateway_credential_id\":null}",
                "{\"act\":null}"
            })
    void aTokenThatAnyMarkGivesAwayIsOurs(String payload) {
        assertThat(UnverifiedToken.marksIn(token(payload)).areOfThisExtension()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jti\":\"trrtte:1\"}",
                "{\"jti\":\"trrtcc:1.gateway\"}",
                "{\"jti\":\"1.application\"}",
                "{\"jti\":[\"trrtte:1.gateway\"]}",
                "{\"jti\":null}",
                "{\"gateway_id\":\"1\",\"gateway_name\":\"Edge\"}",
                "{\"may_act\":{}}"
            })
    void everyOtherTokenIsNot(String payload) {
        assertThat(UnverifiedToken.marksIn(token(payload)).areOfThisExtension()).isFalse();
    }

    @Test
    void theClaimsAreReadAsKeycloakReadsThem() {
        assertThat(UnverifiedToken.read(token("{\"azp\":\"app\",\"aud\":\"api\",\"act\":{}}")))
                .hasValueSatisfying(token -> {
                    assertThat(token.getIssuedFor()).isEqualTo("app");
                    assertThat(token.getAudience()).containsExactly("api");
                    assertThat(token.getOtherClaims()).containsKey("act");
                });
        assertThat(UnverifiedToken.read("opaque")).isEmpty();
        assertThat(UnverifiedToken.read(token("{\"exp\":\"tomorrow\"}"))).isEmpty();
    }

    private static boolean actorsAreNamedIn(String token) {
        return UnverifiedToken.marksIn(token).nameActors();
    }

    private static String token(String payload) {
        return GatewayInARealm.text("{\"alg\":\"RS256\"}", payload);
    }
}
