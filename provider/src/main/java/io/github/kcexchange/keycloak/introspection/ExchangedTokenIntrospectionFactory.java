// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Replaces Keycloak's introspection of access tokens. Tokens of other origin are introspected as before. */
public final class ExchangedTokenIntrospectionFactory extends AccessTokenIntrospectionProviderFactory {

    @Override
    public TokenIntrospectionProvider create(KeycloakSession session) {
        return new ExchangedTokenIntrospection(session);
    }

    @Override
    public int order() {
        return 100;
    }
}
