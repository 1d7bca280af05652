// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.common.crypto.CryptoProvider;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.jose.jwe.JWE;
import org.keycloak.jose.jwe.JWEException;
import org.keycloak.jose.jwe.JWEHeader;
import org.keycloak.jose.jwe.JWEHeader.JWEHeaderBuilder;
import org.keycloak.jose.jwe.JWEKeyStorage;
import org.keycloak.jose.jwe.alg.JWEAlgorithmProvider;
import org.keycloak.jose.jwe.enc.JWEEncryptionProvider;
import org.keycloak.models.KeyManager;

/** A realm's key for encryption. The content is encrypted, but the key of the content is not. */
public final class EncryptionKey {

    private static final String ALGORITHM = "RSA-OAEP";

    private final Key key = Stub.of(Key.class).get();

    /** Creates a key, and gives Keycloak's library the algorithms that otherwise only the server has. */
    public static EncryptionKey installed() {
        EncryptionKey created = new EncryptionKey();
        CryptoIntegration.setProvider(Stub.of(CryptoProvider.class)
                .with("getAlgorithmProvider", created.new Algorithm())
                .calling("getAesGcmCipher", arguments -> Cipher.getInstance("AES/GCM/NoPadding"))
                .get());
        return created;
    }

    /** Removes what {@link #installed} gave to the library. */
    public static void uninstall() {
        CryptoIntegration.setProvider(null);
    }

    /** The keys of a realm, in this order. */
    public static KeyManager of(EncryptionKey... keys) {
        List<KeyWrapper> all = Arrays.stream(keys).map(EncryptionKey::stored).toList();
        return Stub.of(KeyManager.class)
                .calling(
                        "getKeysStream",
                        arguments -> all.stream()
                                .filter(stored -> arguments.contains(stored.getUse())
                                        && arguments.contains(stored.getAlgorithm())))
                .get();
    }

    /**
     * Encrypts a token.
     *
     * @param keyId the key's id in the header, or null
     */
    public String encrypted(String token, String keyId) {
        try {
            return new JWE()
                    .header(new JWEHeader(ALGORITHM, "A256GCM", null, keyId))
                    .content(token.getBytes(StandardCharsets.UTF_8))
                    .encodeJwe();
        } catch (JWEException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyWrapper stored() {
        KeyWrapper stored = new KeyWrapper();
        stored.setUse(KeyUse.ENC);
        stored.setAlgorithm(ALGORITHM);
        stored.setPrivateKey(key);
        return stored;
    }

    private final class Algorithm implements JWEAlgorithmProvider {

        @Override
        public byte[] decodeCek(byte[] encoded, Key used, JWEHeader header, JWEEncryptionProvider encryption)
                throws GeneralSecurityException {
            if (used != key) {
                throw new GeneralSecurityException("Another key");
            }
            return encoded;
        }

        @Override
        public byte[] encodeCek(
                JWEEncryptionProvider encryption, JWEKeyStorage keys, Key used, JWEHeaderBuilder header) {
            return keys.getCekBytes();
        }
    }
}
