// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.Provider;

/** Where the records of gateway credentials lie. Every read is of the present ({@link CachedRecords} is not). */
public interface CredentialStore extends Provider {

    /** PingOne's limit. */
    int CREDENTIALS_PER_GATEWAY = 5;

    /** A record that was not stored yet, hence without a slot. */
    record NewCredential(
            String id,
            String realmId,
            String gatewayId,
            String serviceAccountId,
            String tokenHash,
            String keyId,
            Instant createdAt,
            @Nullable Instant expiresAt) {

        @Override
        public String toString() {
            return "NewCredential[" + id + "]";
        }
    }

    Optional<CredentialRecord> find(String id);

    /** The records of these gateways, oldest first. */
    List<CredentialRecord> list(String realmId, Collection<String> gatewayIds);

    /**
     * Stores a record in a free slot of its gateway, race-free.
     *
     * @return empty if the gateway has no free slot, or is gone
     */
    Optional<CredentialRecord> add(NewCredential credential);

    /** Removes the record; false if it was gone already. */
    boolean remove(CredentialRecord credential);

    /** Notes a successful exchange; it is written later, in one batch with others. */
    void recordUse(String id, Instant when);
}
