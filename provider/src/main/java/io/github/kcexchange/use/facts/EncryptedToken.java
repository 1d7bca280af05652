// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.jose.JOSEHeader;
import org.keycloak.jose.JOSEParser;
import org.keycloak.jose.jwe.JWE;
import org.keycloak.jose.jwe.JWEException;
import org.keycloak.models.KeycloakSession;

/**
 * A token that is encrypted for the realm (RFC 7516). The realm publishes its key for encryption, so any client can
 * encrypt any token. Keycloak's legacy exchange (V1) decrypts the token of an identity provider (OIDCIdentityProvider).
 */
public final class EncryptedToken {

    private static final int DOTS = 4;

    private EncryptedToken() {}

    /**
     * Returns the token that is encrypted in the text. Any other text is returned unchanged. So is one that no key of
     * the realm decrypts, because Keycloak cannot read it either.
     */
    public static String contentOf(KeycloakSession session, String text) {
        return header(text)
                .flatMap(header -> keys(session, header)
                        .flatMap(key -> decrypted(text, key).stream())
                        .findFirst())
                .orElse(text);
    }

    /** Empty if the text is not encrypted. A signed token has fewer dots, and no parser is needed to see that. */
    private static Optional<JOSEHeader> header(String text) {
        if (!hasPartsOfEncryption(text)) {
            return Optional.empty();
        }
        try {
            return JOSEParser.parse(text) instanceof JWE encrypted
                    ? Optional.of(encrypted.getHeader())
                    : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasPartsOfEncryption(String text) {
        int dot = -1;
        for (int found = 0; found < DOTS; found++) {
            dot = text.indexOf('.', dot + 1);
            if (dot < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns every key that Keycloak could use. Keycloak's look-up of the active key is not called, because it creates
     * a key if the realm has none for the algorithm.
     */
    private static Stream<Key> keys(KeycloakSession session, JOSEHeader header) {
        return session.keys()
                .getKeysStream(session.getContext().getRealm(), KeyUse.ENC, header.getRawAlgorithm())
                .map(KeyWrapper::getPrivateKey)
                .filter(Objects::nonNull);
    }

    private static Optional<String> decrypted(String text, Key key) {
        try {
            JWE encrypted = new JWE(text);
            encrypted.getKeyStorage().setDecryptionKey(key);
            return Optional.of(new String(encrypted.verifyAndDecodeJwe().getContent(), StandardCharsets.UTF_8));
        } catch (JWEException otherKey) {
            return Optional.empty();
        }
    }
}
