// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.check.signature.RememberingSignatures;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.issuer.TrustedIssuers;
import io.github.kcexchange.text.OneLine;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.ClientSignatureVerifierProvider;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.keys.loader.PublicKeyStorageManager;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Verifies the signature of a token with the keys of its issuer. Keycloak loads and caches the keys, with its own
 * limits for time, size and frequency. Keys or addresses in the token's header are never used.
 */
final class IssuerSignature {

    private static final Logger LOG = Logger.getLogger(IssuerSignature.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    IssuerSignature(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether a key of the issuer signed the token, with an asymmetric algorithm that the issuer permits. */
    boolean isValid(JWSInput jws, TrustedIssuer issuer) {
        return new TrustedIssuers(session, realm)
                .keys(issuer)
                .filter(keys -> isSigned(jws, keys))
                .isPresent();
    }

    private boolean isSigned(JWSInput jws, JWTAuthorizationGrantIdentityProviderConfig keys) {
        String algorithm = jws.getHeader().getRawAlgorithm();
        return isPermitted(algorithm, keys.getJWTAuthorizationGrantAssertionSignatureAlg())
                && isSigned(jws, algorithm, key(jws, keys));
    }

    /** With a symmetric algorithm, Keycloak would use a public key as a secret (RFC 8725, section 2.1). */
    private boolean isPermitted(String algorithm, @Nullable String only) {
        ClientSignatureVerifierProvider verifier =
                session.getProvider(ClientSignatureVerifierProvider.class, algorithm);
        return verifier != null
                && verifier.isAsymmetricAlgorithm()
                && (only == null || only.isBlank() || only.equals(algorithm));
    }

    private @Nullable KeyWrapper key(JWSInput jws, JWTAuthorizationGrantIdentityProviderConfig keys) {
        try {
            return PublicKeyStorageManager.getIdentityProviderKeyWrapper(session, realm, keys, jws);
        } catch (RuntimeException unavailable) {
            // Keycloak's loader throws an exception if the issuer answers wrongly, too slowly, or not at all. The
            // message can repeat a part of the answer.
            LOG.warn(OneLine.of("The keys of the trusted issuer %s of realm %s cannot be loaded: %s"
                    .formatted(keys.getAlias(), realm.getName(), unavailable.getMessage())));
            return null;
        }
    }

    private boolean isSigned(JWSInput jws, String algorithm, @Nullable KeyWrapper key) {
        SignatureProvider signatures = RememberingSignatures.of(session, algorithm);
        if (key == null || signatures == null) {
            return false;
        }
        if (key.getAlgorithm() == null) {
            key.setAlgorithm(algorithm);
        }
        try {
            byte[] signed = jws.getEncodedSignatureInput().getBytes(StandardCharsets.UTF_8);
            return signatures.verifier(key).verify(signed, jws.getSignature());
        } catch (VerificationException | RuntimeException otherKey) {
            // Keycloak throws an exception if the type of the key does not match the algorithm.
            return false;
        }
    }
}
