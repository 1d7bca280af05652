// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.jpa.SessionEntities;
import io.github.kcexchange.lock.LockedRealm;
import io.github.kcexchange.lock.LostRace;
import io.github.kcexchange.lock.RowLock;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.IdentityProviderEntity;

/** The identity provider of an issuer that a request changes or deletes. */
final class LockedProvider {

    /** Keycloak's store of identity providers that has no cache. */
    private static final String STORED = "jpa";

    private LockedProvider() {}

    /**
     * Locks the realm and the identity provider, and returns the provider as it is stored. Keycloak's Admin API changes
     * and deletes a provider without the lock of the realm. Keycloak's cache can have an older state, and it shows the
     * provider as disabled while its organization is disabled.
     *
     * @throws LostRace if another request deleted the identity provider, or changed its alias. Keycloak's cache and its
     * deletion find a provider by the alias.
     */
    static IdentityProviderModel of(TrustedIssuer issuer, KeycloakSession session, RealmModel realm) {
        LockedRealm locked = new LockedRealm(session, realm);
        locked.lock();
        if (!RowLock.refresh(SessionEntities.of(session), IdentityProviderEntity.class, issuer.id())) {
            throw new LostRace("the identity provider");
        }
        @Nullable
        IdentityProviderModel stored = locked.read(own ->
                own.getProvider(IdentityProviderStorageProvider.class, STORED).getById(issuer.id()));
        if (stored == null) {
            throw new LostRace("the identity provider");
        }
        if (!issuer.alias().equals(stored.getAlias())) {
            throw new LostRace();
        }
        return stored;
    }
}
