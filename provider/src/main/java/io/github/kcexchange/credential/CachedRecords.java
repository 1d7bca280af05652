// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import io.github.kcexchange.account.ServiceAccount;
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
 * Caches the records of one gateway's credentials for one second. The records are in Keycloak's user cache, with the
 * gateway's service account ({@link CachedUserModel#getCachedWith()}). Keycloak also caches a user's passwords there.
 * Keycloak removes the records together with the account: when the account changes or is deleted, and when the cache is
 * full. When a credential is revoked, Keycloak removes them on every node.
 */
final class CachedRecords {

    /** The maximum age of a cached record, for a node that does not receive Keycloak's invalidation message. */
    static final Duration LIFE = Duration.ofSeconds(1);

    private record Key(String credentialId) {}

    /** A record, and the value of {@link System#nanoTime()} before it was read. */
    private record Remembered(CredentialRecord stored, long asOf) {}

    private final CachedUserModel serviceAccount;
    private final String gatewayId;
    private final LongSupplier nanoTime;

    CachedRecords(CachedUserModel serviceAccount, String gatewayId, LongSupplier nanoTime) {
        this.serviceAccount = serviceAccount;
        this.gatewayId = gatewayId;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns the cache of that gateway. Empty if Keycloak has not cached the service account or is about to evict it.
     */
    static Optional<CachedRecords> of(KeycloakSession session, RealmModel realm, @Nullable String gatewayId) {
        ClientModel client = gatewayId == null ? null : realm.getClientById(gatewayId);
        return client != null
                        && GatewayClient.hasAuthenticator(client)
                        && ServiceAccount.of(session, client).user() instanceof CachedUserModel account
                        && !account.isMarkedForEviction()
                ? Optional.of(new CachedRecords(account, client.getId(), System::nanoTime))
                : Optional.empty();
    }

    /**
     * Returns the cached record, or else the record that {@code read} returns. That record is cached if it belongs to
     * the gateway.
     */
    Optional<CredentialRecord> find(String credentialId, Function<String, Optional<CredentialRecord>> read) {
        Key key = new Key(credentialId);
        long now = nanoTime.getAsLong();
        if (cache().get(key) instanceof Remembered remembered && now - remembered.asOf() < LIFE.toNanos()) {
            return Optional.of(remembered.stored());
        }
        Optional<CredentialRecord> stored = read.apply(credentialId);
        stored.filter(record -> record.gatewayId().equals(gatewayId))
                .ifPresentOrElse(record -> cache().put(key, new Remembered(record, now)), () -> cache().remove(key));
        return stored;
    }

    /**
     * Invalidates the cache at the end of the transaction: immediately on this node, and by Keycloak's message on the
     * others.
     */
    void forget() {
        serviceAccount.invalidate();
    }

    @SuppressWarnings("unchecked") // Keycloak's map is not typed
    private Map<Object, Object> cache() {
        return serviceAccount.getCachedWith();
    }
}
