// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.keys.PublicKeyStorageProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CachePublicKeyProvider;
import org.keycloak.models.cache.UserCache;
import org.keycloak.models.utils.PostMigrationEvent;

class IssuerCachesTest {

    private final List<Object> seen = new ArrayList<>();
    private final RealmModel realm = Stub.of(RealmModel.class).get();

    @Test
    void aServerFollowsTheKeysOfOtherNodesFromItsStartOn() {
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .calling("getProvider", arguments -> {
                    seen.add(arguments.get(0));
                    return null;
                })
                .calling("close", arguments -> {
                    seen.add("closed");
                    return null;
                })
                .get();
        KeycloakSessionFactory factory =
                Stub.of(KeycloakSessionFactory.class).with("create", session).get();
        new IssuerCaches().onEvent(new PostMigrationEvent(factory));
        assertThat(seen).containsExactly(CachePublicKeyProvider.class, PublicKeyStorageProvider.class, "closed");
    }

    @Test
    void theUsersOfTheRealmAreForgottenWithAnIdentityProvider() {
        UserCache cache = Stub.of(UserCache.class)
                .calling("evict", arguments -> {
                    seen.addAll(arguments);
                    return null;
                })
                .get();
        new IssuerCaches().onEvent(removal(cache));
        assertThat(seen).containsExactly(realm);
    }

    @Test
    void withoutACacheOfUsersARemovalNeedsNothing() {
        new IssuerCaches().onEvent(removal(null));
        assertThat(seen).isEmpty();
    }

    private RealmModel.IdentityProviderRemovedEvent removal(UserCache cache) {
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("getProvider", cache).get();
        return Stub.of(RealmModel.IdentityProviderRemovedEvent.class)
                .with("getKeycloakSession", session)
                .with("getRealm", realm)
                .get();
    }
}
