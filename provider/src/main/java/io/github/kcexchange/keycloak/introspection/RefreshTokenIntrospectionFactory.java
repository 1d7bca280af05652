// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.RefreshTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Replaces Keycloak's introspection for the hint {@code refresh_token}, which also accepts access tokens. */
public final class RefreshTokenIntrospectionFactory extends RefreshTokenIntrospectionProviderFactory {

    @Override
    public TokenIntrospectionProvider create(KeycloakSession session) {
        return new HintedIntrospection(session, super.create(session));
    }

    @Override
    public int order() {
        return 100;
    }
}
