// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import io.github.kcexchange.use.facts.UnverifiedToken;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/**
 * Introspection with a {@code token_type_hint}. The hint has no effect on a token of this extension (RFC 7662, section
 * 2.1). Every other token goes to Keycloak's own provider for that hint.
 */
final class HintedIntrospection implements TokenIntrospectionProvider {

    private final KeycloakSession session;
    private final TokenIntrospectionProvider hintedProvider;

    HintedIntrospection(KeycloakSession session, TokenIntrospectionProvider hintedProvider) {
        this.session = session;
        this.hintedProvider = hintedProvider;
    }

    @Override
    public Response introspect(String token, EventBuilder event) {
        TokenIntrospectionProvider provider = UnverifiedToken.marksIn(token).areOfThisExtension()
                ? new ExchangedTokenIntrospection(session)
                : hintedProvider;
        return provider.introspect(token, event);
    }

    @Override
    public void close() {
        hintedProvider.close();
    }
}
