// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.credential;

import java.security.Key;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which key signed which credential, as far as this server has verified it. That is a fact of arithmetic and never becomes
 * untrue, so a credential that is used a thousand times a second is verified once. Whether the credential, its gateway and
 * its key still count is not remembered: that is asked each time.
 */
final class VerifiedSignatures {

    /**
     * A signature that was verified.
     *
     * @param algorithm as JWA names it, {@code RS256}
     * @param key the public key, or the secret one of an HMAC
     */
    record Proof(String algorithm, Key key) {}

    private final Map<String, Proof> proofs;

    /**
     * Remembers nothing yet.
     *
     * @param most how many credentials it remembers; the one that was not asked for the longest is forgotten first
     */
    VerifiedSignatures(int most) {
        this.proofs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
                return size() > most;
            }
        });
    }

    /** How the credential of that hash was verified, or null if it was not. */
    @Nullable
    Proof of(String credentialHash) {
        return proofs.get(credentialHash);
    }

    void add(String credentialHash, Proof proof) {
        proofs.put(credentialHash, proof);
    }
}
