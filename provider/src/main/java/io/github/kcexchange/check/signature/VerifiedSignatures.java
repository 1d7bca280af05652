// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.signature;

import java.security.Key;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the signatures that this server has verified, with the key of each. The result of a signature check never
 * changes, so a text that is used often is verified once. The cache says nothing about the state of the text's subject
 * or of the key: that is checked on every use.
 */
public final class VerifiedSignatures {

    /**
     * A verified signature.
     *
     * @param algorithm the JWA name of the algorithm, for example {@code RS256}
     * @param key the public key, or the secret key of an HMAC
     */
    public record Proof(String algorithm, Key key) {}

    private final Map<String, Proof> proofs;

    /**
     * Creates an empty cache.
     *
     * @param capacity the maximum number of entries; the least recently used entry is removed first
     */
    public VerifiedSignatures(int capacity) {
        this.proofs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
                return size() > capacity;
            }
        });
    }

    /** Returns the verified signature of the text with that hash, or null if the cache has none. */
    public @Nullable Proof of(String hash) {
        return proofs.get(hash);
    }

    /** Stores a verified signature under the hash of its text, for {@link #of}. */
    public void add(String hash, Proof proof) {
        proofs.put(hash, proof);
    }
}
