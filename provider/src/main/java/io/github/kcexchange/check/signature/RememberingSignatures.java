// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.signature;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's signature provider with verifiers that remember valid signatures. Keycloak still looks up the key, and
 * rejects a key that is disabled or unknown. Signatures with a secret key are not remembered, because an HMAC costs no
 * more than the lookup.
 */
public final class RememberingSignatures implements SignatureProvider {

    /** Shared by the whole server; takes a few megabytes when full. */
    private static final VerifiedSignatures VERIFIED = new VerifiedSignatures(10_000);

    private final SignatureProvider signatures;
    private final KeycloakSession session;
    private final String algorithm;

    private RememberingSignatures(SignatureProvider signatures, KeycloakSession session, String algorithm) {
        this.signatures = signatures;
        this.session = session;
        this.algorithm = algorithm;
    }

    /**
     * Returns the provider of an algorithm, or null if Keycloak has none.
     *
     * @param algorithm the JWA name, for example {@code ES256}
     */
    public static @Nullable SignatureProvider of(KeycloakSession session, String algorithm) {
        SignatureProvider signatures = session.getProvider(SignatureProvider.class, algorithm);
        return signatures == null ? null : new RememberingSignatures(signatures, session, algorithm);
    }

    @Override
    public SignatureVerifierContext verifier(String kid) throws VerificationException {
        SignatureVerifierContext verifier = signatures.verifier(kid);
        KeyWrapper key = session.keys().getKey(session.getContext().getRealm(), kid, KeyUse.SIG, algorithm);
        return remembering(verifier, key);
    }

    @Override
    public SignatureVerifierContext verifier(KeyWrapper key) throws VerificationException {
        return remembering(signatures.verifier(key), key);
    }

    private SignatureVerifierContext remembering(SignatureVerifierContext verifier, @Nullable KeyWrapper key) {
        return key == null || key.getPublicKey() == null
                ? verifier
                : new RememberingVerifier(verifier, key.getPublicKey(), VERIFIED);
    }

    @Override
    public SignatureSignerContext signer() {
        return signatures.signer();
    }

    @Override
    public SignatureSignerContext signer(KeyWrapper key) {
        return signatures.signer(key);
    }

    @Override
    public boolean isAsymmetricAlgorithm() {
        return signatures.isAsymmetricAlgorithm();
    }
}
