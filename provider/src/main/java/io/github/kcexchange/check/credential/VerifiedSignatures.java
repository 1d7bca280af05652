// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.credential;

import java.security.Key;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the signatures that this server has verified, with the key of each. The result of a signature check never
 * changes, so a frequently used credential is verified once. The state of the credential, its gateway and its key is
 * not cached: it is checked on every use.
 */
final class VerifiedSignatures {

    /**
     * A verified signature.
     *
     * @param algorithm the JWA name of the algorithm, for example {@code RS256}
     * @param key the public key, or the secret key of an HMAC
     */
    record Proof(String algorithm, Key key) {}

    private final Map<String, Proof> proofs;

    /**
     * Creates an empty cache.
     *
     * @param capacity the maximum number of entries; the least recently used entry is removed first
     */
    VerifiedSignatures(int capacity) {
        this.proofs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
                return size() > capacity;
            }
        });
    }

    /** Returns the verified signature of the credential with that hash, or null if the cache has none. */
    @Nullable
    Proof of(String credentialHash) {
        return proofs.get(credentialHash);
    }

    void add(String credentialHash, Proof proof) {
        proofs.put(credentialHash, proof);
    }
}
