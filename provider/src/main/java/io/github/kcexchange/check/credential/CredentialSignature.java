// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.credential;

import io.github.kcexchange.check.signature.VerifiedSignatures;
import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;

/**
 * Verifies the signature of a credential. A credential is valid only while its signing key is enabled in the realm, so
 * disabling a leaked key invalidates all credentials that it signed. The key is the one in the credential's record. The
 * header's own references to keys are ignored (RFC 8725, sections 3.1 and 3.10).
 */
final class CredentialSignature {

    /** Shared by the whole server; takes a few megabytes when full. */
    private static final VerifiedSignatures VERIFIED = new VerifiedSignatures(10_000);

    private final KeycloakSession session;

    CredentialSignature(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Returns the problem of the signature, or null if it is valid. The caller has already compared the credential's
     * hash with the record.
     */
    @Nullable
    Problem problemOf(String credential, CredentialRecord stored) {
        VerifiedSignatures.Proof proof = VERIFIED.of(stored.tokenHash());
        if (proof == null) {
            return verify(credential, stored);
        }
        KeyWrapper key = enabledKey(stored.keyId(), proof.algorithm());
        if (key == null) {
            return Problem.SIGNING_KEY_GONE;
        }
        return proof.key().equals(material(key)) ? null : verify(credential, stored);
    }

    private @Nullable Problem verify(String credential, CredentialRecord stored) {
        try {
            JWSInput jws = new JWSInput(credential);
            if (jws.getHeader().getAlgorithm() == null) {
                return Problem.SIGNATURE_INVALID;
            }
            String algorithm = jws.getHeader().getAlgorithm().name();
            KeyWrapper key = enabledKey(stored.keyId(), algorithm);
            SignatureProvider signatures = session.getProvider(SignatureProvider.class, algorithm);
            if (key == null || signatures == null) {
                return Problem.SIGNING_KEY_GONE;
            }
            byte[] signed = jws.getEncodedSignatureInput().getBytes(StandardCharsets.UTF_8);
            if (!signatures.verifier(key).verify(signed, jws.getSignature())) {
                return Problem.SIGNATURE_INVALID;
            }
            VERIFIED.add(stored.tokenHash(), new VerifiedSignatures.Proof(algorithm, material(key)));
            return null;
        } catch (JWSInputException | VerificationException unverifiable) {
            return Problem.SIGNATURE_INVALID;
        }
    }

    /** Keycloak returns enabled keys only, active or passive (DefaultKeyManager). */
    private @Nullable KeyWrapper enabledKey(String keyId, String algorithm) {
        return session.keys().getKey(session.getContext().getRealm(), keyId, KeyUse.SIG, algorithm);
    }

    private static Key material(KeyWrapper key) {
        return key.getPublicKey() == null ? key.getSecretKey() : key.getPublicKey();
    }
}
