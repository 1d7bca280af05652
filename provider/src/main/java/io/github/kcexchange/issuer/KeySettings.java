// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import java.util.Map;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;

/**
 * The settings with which Keycloak loads the keys of an issuer, and the id under which it caches them. Keycloak stores
 * the keys at the end of a fetch (InfinispanPublicKeyStorageProvider). A fetch that began before a change of the issuer
 * can end after it. Under the same id, Keycloak would then accept the earlier keys again. So each change has an id of
 * its own.
 */
final class KeySettings {

    private KeySettings() {}

    /**
     * Returns the settings. A provider that signs users in has Keycloak's own id. The exchange and the sign-in then use
     * the same keys, also after an administrator reloads them.
     */
    static JWTAuthorizationGrantIdentityProviderConfig of(IdentityProviderModel provider) {
        JWTAuthorizationGrantIdentityProviderConfig settings = IssuerProvider.config(provider);
        if (!IssuerProvider.signsUsersIn(provider)) {
            settings.setInternalId(provider.getInternalId() + ' ' + version(provider.getConfig()));
        }
        return settings;
    }

    /**
     * Returns another text after each change. The management API stores a time with each of them, also if all other
     * settings stay the same. Keycloak's own API does not.
     */
    private static String version(Map<String, String> settings) {
        return settings.get(IssuerProvider.UPDATED_AT) + ' ' + settings.hashCode();
    }
}
