// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import org.keycloak.authorization.protection.introspect.RPTIntrospectionProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Replaces Keycloak's introspection for the hint {@code requesting_party_token}. */
public final class RequestingPartyIntrospectionFactory extends RPTIntrospectionProviderFactory {

    @Override
    public TokenIntrospectionProvider create(KeycloakSession session) {
        return new HintedIntrospection(session, super.create(session));
    }

    @Override
    public int order() {
        return 100;
    }
}
