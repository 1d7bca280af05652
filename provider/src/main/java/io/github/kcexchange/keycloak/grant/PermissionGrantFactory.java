// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.PermissionGrantTypeFactory;

/** Replaces Keycloak's factory, with its id and its shortcut. */
public final class PermissionGrantFactory extends PermissionGrantTypeFactory {

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new PermissionGrant();
    }

    @Override
    public int order() {
        return 100;
    }
}
