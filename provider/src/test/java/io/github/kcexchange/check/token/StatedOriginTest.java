// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.TokenText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.JsonSerialization;

class StatedOriginTest {

    private static final String EXCHANGED = "\"jti\":\"onrtte:a.application\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + EXCHANGED + "}",
                "{\"act\":{\"jti\":\"b\"}," + EXCHANGED + ",\"list\":[{\"jti\":\"c\"}]}",
                "{\"exp\":1,\"exp\":2," + EXCHANGED + "}",
            })
    void ofATokenWithOneIdIsUnambiguous(String claims) throws IOException {
        assertThat(isUnambiguous(claims)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jti\":\"onrtac:b\"," + EXCHANGED + "}",
                "{" + EXCHANGED + "," + EXCHANGED + "}",
                "{\"jti\":\"onrtac:b\",\"act\":{\"sub\":\"c\"}," + EXCHANGED + "}",
                "{\"jti\":\"onrtac:b\",\"\\u006ati\":\"onrtte:a.application\"}",
            })
    void ofATokenWithASecondIdIsAmbiguous(String claims) throws IOException {
        assertThat(isUnambiguous(claims)).isFalse();
    }

    /** Keycloak issues it and reads it, as without this extension. */
    @Test
    void ofATokenThatStatesNoExchangeIsUnambiguous() throws IOException {
        assertThat(isUnambiguous("{\"jti\":\"onrtac:b\",\"jti\":\"onrtac:c\"}")).isTrue();
    }

    @Test
    void ofATextThatIsNoTokenIsAmbiguous() {
        AccessToken exchanged = new AccessToken();
        exchanged.id("onrtte:a.application");
        assertThat(StatedOrigin.isUnambiguous(new TokenText("opaque"), exchanged))
                .isFalse();
    }

    private static boolean isUnambiguous(String claims) throws IOException {
        TokenText text = new TokenText(encoded("{\"alg\":\"RS256\"}") + "." + encoded(claims) + ".c2ln");
        return StatedOrigin.isUnambiguous(text, JsonSerialization.readValue(claims, AccessToken.class));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
