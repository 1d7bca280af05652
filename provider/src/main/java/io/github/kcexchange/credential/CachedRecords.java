// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import io.github.kcexchange.gateway.GatewayClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CachedUserModel;

/**
 * The records of one gateway's credentials, remembered for a second beside its service account in Keycloak's user cache
 * ({@link CachedUserModel#getCachedWith()}), where Keycloak remembers a user's passwords. Keycloak forgets them with the
 * account: when it changes or goes, when the cache is full, and on every node when a credential is revoked.
 */
final class CachedRecords {

    /** The contract's limit, for a node that Keycloak's message does not reach. */
    static final Duration LIFE = Duration.ofSeconds(1);

    private record Key(String credentialId) {}

    /** What was read, and {@link System#nanoTime()} before it was. */
    private record Remembered(CredentialRecord stored, long asOf) {}

    private final CachedUserModel serviceAccount;
    private final String gatewayId;
    private final LongSupplier nanoTime;

    CachedRecords(CachedUserModel serviceAccount, String gatewayId, LongSupplier nanoTime) {
        this.serviceAccount = serviceAccount;
        this.gatewayId = gatewayId;
        this.nanoTime = nanoTime;
    }

    /** Those of that gateway; empty where Keycloak has nothing of it in its cache, or is about to forget it. */
    static Optional<CachedRecords> of(KeycloakSession session, RealmModel realm, @Nullable String gatewayId) {
        ClientModel client = gatewayId == null ? null : realm.getClientById(gatewayId);
        return client != null
                        && GatewayClient.is(client)
                        && session.users().getServiceAccount(client) instanceof CachedUserModel account
                        && !account.isMarkedForEviction()
                ? Optional.of(new CachedRecords(account, client.getId(), System::nanoTime))
                : Optional.empty();
    }

    /** The record that is remembered, else the one that is read, which is remembered if it is the gateway's. */
    Optional<CredentialRecord> find(String credentialId, Function<String, Optional<CredentialRecord>> read) {
        Key key = new Key(credentialId);
        long now = nanoTime.getAsLong();
        if (memory().get(key) instanceof Remembered remembered && now - remembered.asOf() < LIFE.toNanos()) {
            return Optional.of(remembered.stored());
        }
        Optional<CredentialRecord> stored = read.apply(credentialId);
        stored.filter(record -> record.gatewayId().equals(gatewayId))
                .ifPresentOrElse(record -> memory().put(key, new Remembered(record, now)), () -> memory().remove(key));
        return stored;
    }

    /** Forgets them when the transaction has ended, here at once and on the other nodes by Keycloak's message. */
    void forget() {
        serviceAccount.invalidate();
    }

    @SuppressWarnings("unchecked") // Keycloak's map has no types
    private Map<Object, Object> memory() {
        return serviceAccount.getCachedWith();
    }
}
