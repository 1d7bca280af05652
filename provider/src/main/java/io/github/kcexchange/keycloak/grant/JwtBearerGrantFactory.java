// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantTypeFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/**
 * Replaces Keycloak's factory, with its id and its shortcut. It is enabled exactly when Keycloak's factory would be.
 */
public final class JwtBearerGrantFactory extends JWTAuthorizationGrantTypeFactory {

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new JwtBearerGrant();
    }

    @Override
    public int order() {
        return 100;
    }
}
