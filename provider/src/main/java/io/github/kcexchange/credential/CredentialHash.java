// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a credential. A fast hash without a salt is sufficient: a credential contains a signature that cannot be
 * guessed, so its hash reveals nothing about it.
 */
public final class CredentialHash {

    private CredentialHash() {}

    /** Returns the hash as lower-case hexadecimal, 64 characters. */
    public static String of(String credential) {
        return HexFormat.of().formatHex(sha256().digest(credential.getBytes(StandardCharsets.UTF_8)));
    }

    /** Compares in constant time. */
    public static boolean matches(String credential, String hash) {
        return MessageDigest.isEqual(
                of(credential).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
