// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.Provider;

/**
 * The storage of the records of gateway credentials. Every read returns the current state, unlike {@link
 * CachedRecords}.
 */
public interface CredentialStore extends Provider {

    /** The maximum number of credentials of one gateway, as in PingOne. */
    int CREDENTIALS_PER_GATEWAY = 5;

    /** A new record, which is not stored and has no slot yet. */
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

    /** Returns the record with that id, of any realm. */
    Optional<CredentialRecord> find(String id);

    /** Returns the records of these gateways, oldest first. */
    List<CredentialRecord> list(String realmId, Collection<String> gatewayIds);

    /**
     * Stores a record in a free slot of its gateway. Concurrent calls cannot exceed the limit.
     *
     * @return the stored record; empty if the gateway has no free slot or no longer exists
     */
    Optional<CredentialRecord> add(NewCredential credential);

    /** Removes the record. Returns false if it no longer exists. */
    boolean remove(CredentialRecord credential);

    /**
     * Removes all records of the gateways that this transaction has removed. Without this call, they are removed before
     * the transaction commits.
     */
    void removeAllOfRemovedGateways();

    /**
     * Records a successful exchange with the credential. The time is written to the database later, in a batch with
     * others.
     */
    void recordUse(String id, Instant when);
}
