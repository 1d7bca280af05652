// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import org.keycloak.keys.PublicKeyStorageProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CachePublicKeyProvider;
import org.keycloak.models.cache.UserCache;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Keeps Keycloak's caches of keys and links correct on every node of a cluster. Without this class, the other nodes
 * would use a replaced key, or the link of a deleted identity provider.
 */
public final class IssuerCaches implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            followChangedKeys(migrated.getFactory());
        } else if (event instanceof RealmModel.IdentityProviderRemovedEvent removed) {
            forgetLinks(removed.getKeycloakSession(), removed.getRealm());
        }
    }

    /**
     * A node removes a key that another node replaced only if its {@link CachePublicKeyProvider} was created
     * (InfinispanCachePublicKeyProviderFactory). It announces the keys that it replaces only if its {@link
     * PublicKeyStorageProvider} was created (InfinispanPublicKeyStorageProviderFactory).
     */
    private static void followChangedKeys(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(CachePublicKeyProvider.class);
            session.getProvider(PublicKeyStorageProvider.class);
        }
    }

    /**
     * Keycloak forgets the links on this node only, and keeps the users that it found by a link (UserCacheSession). A
     * later provider can have the same alias. Providers are rarely removed, so all users of the realm are read again.
     */
    private static void forgetLinks(KeycloakSession session, RealmModel realm) {
        UserCache cache = session.getProvider(UserCache.class);
        if (cache != null) {
            cache.evict(realm);
        }
    }
}
