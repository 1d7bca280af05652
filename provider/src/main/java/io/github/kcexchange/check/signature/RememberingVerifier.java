// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.signature;

import java.security.Key;
import java.util.Arrays;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.jose.jws.crypto.HashUtils;

/**
 * Calls Keycloak's verifier only once for each valid signature. For an invalid signature, it calls the verifier each
 * time.
 */
final class RememberingVerifier implements SignatureVerifierContext {

    private final SignatureVerifierContext verifier;
    private final VerifiedSignatures.Proof proof;
    private final VerifiedSignatures verified;

    /**
     * Creates a verifier.
     *
     * @param verifier Keycloak's verifier, which Keycloak gives out for enabled keys only
     * @param key the public key of that verifier
     */
    RememberingVerifier(SignatureVerifierContext verifier, Key key, VerifiedSignatures verified) {
        this.verifier = verifier;
        this.proof = new VerifiedSignatures.Proof(verifier.getAlgorithm(), key);
        this.verified = verified;
    }

    @Override
    public String getKid() {
        return verifier.getKid();
    }

    @Override
    public String getAlgorithm() {
        return verifier.getAlgorithm();
    }

    @Override
    public boolean verify(byte[] data, byte[] signature) throws VerificationException {
        String hash = hash(data, signature);
        if (proof.equals(verified.of(hash))) {
            return true;
        }
        boolean valid = verifier.verify(data, signature);
        if (valid) {
            verified.add(hash, proof);
        }
        return valid;
    }

    /**
     * Returns the whole SHA-256 of text and signature. The signed text of a JWS has one dot (RFC 7515, section 5.1), so
     * the second dot separates it from the signature.
     */
    private static String hash(byte[] data, byte[] signature) {
        byte[] text = Arrays.copyOf(data, data.length + 1 + signature.length);
        text[data.length] = '.';
        System.arraycopy(signature, 0, text, data.length + 1, signature.length);
        return HashUtils.encodeHashToOIDC(HashUtils.hash(JavaAlgorithm.SHA256, text), true);
    }
}
