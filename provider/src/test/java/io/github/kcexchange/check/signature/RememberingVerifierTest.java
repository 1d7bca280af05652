// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.SignatureVerifierContext;

class RememberingVerifierTest {

    private static final byte[] TEXT = bytes("header.payload");
    private static final byte[] SIGNATURE = bytes("signature");

    private final AtomicInteger calls = new AtomicInteger();
    private final VerifiedSignatures verified = new VerifiedSignatures(10);
    private final Key key = Stub.of(Key.class).get();

    @Test
    void aConfirmedSignatureIsVerifiedOnce() throws VerificationException {
        assertThat(verifier("ES256", key, true).verify(TEXT, SIGNATURE)).isTrue();
        assertThat(verifier("ES256", key, true).verify(TEXT, SIGNATURE)).isTrue();
        assertThat(calls).hasValue(1);
    }

    @Test
    void anInvalidSignatureIsVerifiedEachTime() throws VerificationException {
        assertThat(verifier("ES256", key, false).verify(TEXT, SIGNATURE)).isFalse();
        assertThat(verifier("ES256", key, false).verify(TEXT, SIGNATURE)).isFalse();
        assertThat(calls).hasValue(2);
    }

    @Test
    void anotherTextSignatureKeyOrAlgorithmIsVerified() throws VerificationException {
        verifier("ES256", key, true).verify(TEXT, SIGNATURE);
        assertThat(verifier("ES256", key, false).verify(bytes("header.payloaD"), SIGNATURE))
                .isFalse();
        assertThat(verifier("ES256", key, false).verify(TEXT, bytes("signaturE")))
                .isFalse();
        assertThat(verifier("ES384", key, false).verify(TEXT, SIGNATURE)).isFalse();
        Key other = Stub.of(Key.class).get();
        assertThat(verifier("ES256", other, false).verify(TEXT, SIGNATURE)).isFalse();
        assertThat(calls).hasValue(5);
    }

    @Test
    void theBorderBetweenTextAndSignatureCounts() throws VerificationException {
        verifier("ES256", key, true).verify(bytes("a.b"), bytes("cd"));
        assertThat(verifier("ES256", key, false).verify(bytes("a.bc"), bytes("d")))
                .isFalse();
    }

    @Test
    void theWholeHashIsTheNameOfAText() throws VerificationException {
        verifier("ES256", key, true).verify(bytes("a.b"), bytes("c"));
        // printf 'a.b.c' | openssl dgst -sha256 -binary | basenc --base64url
        assertThat(verified.of("hF4wRIgJ4ryJWOsCW_x5UjXROwd6U9DDq70jhRcNybg")).isNotNull();
    }

    @Test
    void aFailureOfKeycloakReachesTheCaller() {
        SignatureVerifierContext failing = Stub.of(SignatureVerifierContext.class)
                .with("getAlgorithm", "ES256")
                .calling("verify", arguments -> {
                    throw new VerificationException("Signing failed");
                })
                .get();
        RememberingVerifier verifier = new RememberingVerifier(failing, key, verified);
        assertThatThrownBy(() -> verifier.verify(TEXT, SIGNATURE)).isInstanceOf(VerificationException.class);
    }

    @Test
    void keyIdAndAlgorithmAreThoseOfKeycloaksVerifier() {
        RememberingVerifier verifier = verifier("ES256", key, true);
        assertThat(verifier.getKid()).isEqualTo("kid");
        assertThat(verifier.getAlgorithm()).isEqualTo("ES256");
    }

    private RememberingVerifier verifier(String algorithm, Key of, boolean answer) {
        SignatureVerifierContext keycloaks = Stub.of(SignatureVerifierContext.class)
                .with("getAlgorithm", algorithm)
                .with("getKid", "kid")
                .calling("verify", arguments -> {
                    calls.incrementAndGet();
                    return answer;
                })
                .get();
        return new RememberingVerifier(keycloaks, of, verified);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
