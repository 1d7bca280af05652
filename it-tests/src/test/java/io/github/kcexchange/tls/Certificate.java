// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;

/** A certificate of this run's {@link Authority}, with its key. */
public final class Certificate {
    private final String commonName;
    private final KeyStore store;

    Certificate(String commonName, KeyStore store) {
        this.commonName = commonName;
        this.store = store;
    }

    public String subject() {
        return "CN=" + commonName;
    }

    /** The thumbprint in the form of {@code x5t#S256} (RFC 8705, section 3.1). */
    public String thumbprint() {
        try {
            byte[] encoded = store.getCertificate(commonName).getEncoded();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PKCS#12 file for {@link Authority#PASSWORD}. */
    public byte[] file() {
        return Authority.bytes(store);
    }

    KeyStore store() {
        return store;
    }

    @Override
    public String toString() {
        return subject();
    }
}
