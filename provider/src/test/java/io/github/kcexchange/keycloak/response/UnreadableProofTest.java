// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.GatewayInARealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableProofTest {

    private static final String READABLE = "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"" + "v".repeat(342) + "\"}";

    @Test
    void aProofWithAKeyIsReadable() {
        assertThat(isUnreadable(READABLE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"RSA\"}",
                "{\"kty\":\"RSA\",\"n\":\"AQAB\"}",
                "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
                "{\"kty\":\"EC\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-1\",\"x\":\"AQ\",\"y\":\"AQ\"}",
                "{\"kty\":\"EC\",\"crv\":7,\"x\":\"AQ\",\"y\":\"AQ\"}"
            })
    void aMalformedKeyIsNot(String key) {
        assertThat(isUnreadable(key)).isTrue();
    }

    /** As of 26.6, Keycloak itself answers that it does not support the type. 26.5 fails. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"kty\":\"oct\",\"k\":\"AQ\"}"})
    void aKeyOfAnotherTypeIsNot(String key) {
        assertThat(isUnreadable(key)).isTrue();
    }

    /** Keycloak itself answers that the key is missing. */
    @Test
    void aProofWithoutAKeyIsLeftToKeycloak() {
        assertThat(isUnreadable("null")).isFalse();
        assertThat(UnreadableProof.is(GatewayInARealm.text("{\"alg\":\"RS256\"}", "{}")))
                .isFalse();
    }

    /** As of 26.7, Keycloak itself answers that the member is missing. 26.5 and 26.6 fail. */
    @Test
    void aProofWithoutAnAlgorithmIsNot() {
        String header = "{\"typ\":\"dpop+jwt\",\"jwk\":" + READABLE + "}";
        assertThat(UnreadableProof.is(GatewayInARealm.text(header, "{\"jti\":\"1\"}")))
                .isTrue();
    }

    @Test
    void aHeaderOrAPayloadThatIsNullIsNot() {
        assertThat(UnreadableProof.is(GatewayInARealm.text("null", "{}"))).isTrue();
        assertThat(UnreadableProof.is(GatewayInARealm.text("{\"alg\":\"RS256\"}", "null")))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no proof", "a.b.c", "a.b"})
    void aTextThatIsNoProofIsLeftToKeycloak(String text) {
        assertThat(UnreadableProof.is(text)).isFalse();
    }

    private static boolean isUnreadable(String key) {
        String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"RS256\",\"jwk\":" + key + "}";
        return UnreadableProof.is(GatewayInARealm.text(header, "{\"jti\":\"1\"}"));
    }
}
