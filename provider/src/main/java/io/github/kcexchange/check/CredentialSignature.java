// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.shared.Problem;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;

/**
 * A credential lives as long as the realm key that signed it: an administrator who disables a leaked key means it. The
 * key is the one on record; whatever the header says of keys is not read (RFC 8725, sections 3.1 and 3.10).
 */
final class CredentialSignature {

    private final KeycloakSession session;

    CredentialSignature(KeycloakSession session) {
        this.session = session;
    }

    @Nullable
    Problem problemOf(String credential, String keyId) {
        try {
            JWSInput jws = new JWSInput(credential);
            SignatureVerifierContext key = key(jws, keyId);
            if (key == null) {
                return Problem.SIGNING_KEY_GONE;
            }
            byte[] signed = jws.getEncodedSignatureInput().getBytes(StandardCharsets.UTF_8);
            return key.verify(signed, jws.getSignature()) ? null : Problem.SIGNATURE_INVALID;
        } catch (JWSInputException | VerificationException unverifiable) {
            return Problem.SIGNATURE_INVALID;
        }
    }

    /** Keycloak finds enabled keys only, active or passive (DefaultKeyManager). */
    private @Nullable SignatureVerifierContext key(JWSInput jws, String keyId) {
        SignatureProvider algorithm = session.getProvider(
                SignatureProvider.class, jws.getHeader().getAlgorithm().name());
        try {
            return algorithm == null ? null : algorithm.verifier(keyId);
        } catch (VerificationException unknownKey) {
            return null;
        }
    }
}
