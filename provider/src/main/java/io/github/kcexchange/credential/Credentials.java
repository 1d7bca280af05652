// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.Gateways;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The credentials of a realm's gateways. */
public final class Credentials {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Credentials(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Returns the credentials of the gateway, oldest first. */
    public List<CredentialRecord> list(Gateway gateway) {
        return store().list(realm.getId(), List.of(gateway.id()));
    }

    /**
     * Returns the credentials of these gateways by gateway id, oldest first. One query reads all of them. A gateway
     * without credentials has no entry.
     */
    public Map<String, List<CredentialRecord>> list(Collection<Gateway> gateways) {
        List<String> ids = gateways.stream().map(Gateway::id).toList();
        return store().list(realm.getId(), ids).stream().collect(Collectors.groupingBy(CredentialRecord::gatewayId));
    }

    /**
     * Returns the record with exactly that id if it belongs to the gateway. MySQL and MariaDB ignore the case of an id
     * when they look it up.
     */
    public Optional<CredentialRecord> find(Gateway gateway, String id) {
        return list(gateway).stream()
                .filter(credential -> credential.id().equals(id))
                .findFirst();
    }

    /** Returns the record with that id if it belongs to this realm. */
    public Optional<CredentialRecord> find(String id) {
        return store().find(id).filter(credential -> credential.realmId().equals(realm.getId()));
    }

    /** Returns the record of a presented credential. It may be up to one second old ({@link CachedRecords}). */
    public Optional<CredentialRecord> find(GatewayCredential presented) {
        return CachedRecords.of(session, realm, presented.gatewayId())
                .map(remembered -> remembered.find(presented.jti(), this::find))
                .orElseGet(() -> find(presented.jti()));
    }

    /**
     * Creates and stores a credential.
     *
     * @param serviceAccount the gateway's service account ({@link Gateways#prepareForCredentials}); the credential is
     * invalid without it
     * @param expiresAt the expiry, in the future, or null for none
     * @return the credential; empty if the gateway already has {@value CredentialStore#CREDENTIALS_PER_GATEWAY} or no
     * longer exists
     */
    public Optional<IssuedCredential> create(Gateway gateway, UserModel serviceAccount, @Nullable Instant expiresAt) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        Instant end = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS);
        CredentialIssuer.Unstored issued =
                new CredentialIssuer(session, realm).sign(gateway, serviceAccount.getId(), now, end);
        return store().add(issued.credential()).map(stored -> new IssuedCredential(stored, issued.text()));
    }

    /**
     * Whether the gateway has the maximum number of credentials. This method reads in a separate transaction: on MySQL
     * and MariaDB, the request's transaction may not show credentials of concurrent requests.
     */
    public boolean isFull(Gateway gateway) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                reading -> new Credentials(reading, realm).list(gateway).size()
                        >= CredentialStore.CREDENTIALS_PER_GATEWAY);
    }

    /**
     * Revokes the credential. The revocation takes effect on the next request to this node, and on the other nodes
     * within {@link CachedRecords#LIFE} at the latest.
     *
     * @return false if the record no longer exists
     */
    public boolean revoke(CredentialRecord credential) {
        CachedRecords.of(session, realm, credential.gatewayId()).ifPresent(CachedRecords::forget);
        return store().remove(credential);
    }

    /**
     * Deletes the credentials of the gateways that the request has deleted. Otherwise, they would be deleted at the end
     * of the request, when a lost race can no longer be distinguished from a failure.
     */
    public void deleteWithTheirGateways() {
        store().removeAllOfRemovedGateways();
    }

    /** Records that an exchange with the credential has just succeeded. */
    public void recordUse(String id) {
        store().recordUse(id, Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    /** Returns the current state of the signing keys that the realm's credentials depend on. */
    public SigningKeys signingKeys() {
        return SigningKeys.of(session.keys().getKeysStream(realm));
    }

    private CredentialStore store() {
        return session.getProvider(CredentialStore.class);
    }
}
