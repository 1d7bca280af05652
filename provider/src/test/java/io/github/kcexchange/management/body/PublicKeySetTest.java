// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.jose.jwk.JWKBuilder;
import org.keycloak.util.JsonSerialization;

class PublicKeySetTest {

    private static final String MALFORMED = "Must be a well-formed JWK set.";
    private static final String RSA = rsa();

    private static String rsa() {
        try {
            PublicKey key =
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
            String json = JsonSerialization.writeValueAsString(
                    JWKBuilder.create().kid("1").rs256(key));
            return json.substring(1, json.length() - 1);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String set(String key) {
        return "{\"keys\":[{" + key + "}]}";
    }

    @Test
    void aPublicKeyIsAccepted() {
        assertThat(PublicKeySet.fault(set(RSA))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
    void aPrivateOrSymmetricKeyIsRejectedAndNotRepeated(String member) {
        String secret = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("a-private-part".getBytes(StandardCharsets.UTF_8));
        assertThat(PublicKeySet.fault(set(RSA + ",\"" + member + "\":\"" + secret + "\"")))
                .contains("Must not contain a private or symmetric key.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"keys\":5}", "{\"keys\":{}}"})
    void anotherDocumentIsRejected(String text) {
        assertThat(PublicKeySet.fault(text)).contains("Must be a JWK set: a JSON object with a list of keys.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "-----BEGIN PUBLIC KEY-----", "{\"keys\":[5]}"})
    void aMalformedDocumentIsRejected(String text) {
        assertThat(PublicKeySet.fault(text)).contains(MALFORMED);
    }

    /** The text is stored and shown as it was sent. A parser that is not strict would see the public key only. */
    @Test
    void aPrivateKeyNextToTheSetIsRejected() {
        String secret = "{\"kty\":\"RSA\",\"d\":\"a-private-part\"}";
        assertThat(PublicKeySet.fault(set(RSA) + "{\"keys\":[" + secret + "]}")).contains(MALFORMED);
        assertThat(PublicKeySet.fault("{\"keys\":[" + secret + "],\"keys\":[{" + RSA + "}]}"))
                .contains(MALFORMED);
        assertThat(PublicKeySet.fault(set("\"d\":\"a-private-part\"," + RSA)))
                .contains("Must not contain a private or symmetric key.");
    }

    @Test
    void aSetWithACharacterThatNoDatabaseStoresIsRejected() {
        for (String character : List.of("\u0000", "\ud83d")) {
            assertThat(PublicKeySet.fault(set(RSA + ",\"note\":\"" + character + "\"")))
                    .contains(MALFORMED);
            assertThat(PublicKeySet.fault(set(RSA) + character)).contains(MALFORMED);
        }
    }

    @Test
    void aSetWithoutAKeyForSignaturesIsRejected() {
        assertThat(PublicKeySet.fault("{\"keys\":[]}")).contains("Must contain a public key with \"use\": \"sig\".");
        assertThat(PublicKeySet.fault(set(RSA.replace("\"sig\"", "\"enc\""))))
                .contains("Must contain a public key with \"use\": \"sig\".");
    }

    @Test
    void aLongSetIsRejected() {
        assertThat(PublicKeySet.fault(" ".repeat(50_001))).contains("Must not be longer than 50000 characters.");
    }
}
