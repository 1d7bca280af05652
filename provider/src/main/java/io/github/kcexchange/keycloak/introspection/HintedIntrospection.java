// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import io.github.kcexchange.uphold.life.UnverifiedToken;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/**
 * Introspection with a {@code token_type_hint}: a hint changes no answer about a token of ours (RFC 7662, section 2.1).
 * Every other token gets the answer of Keycloak's own provider for that hint.
 */
final class HintedIntrospection implements TokenIntrospectionProvider {

    private final KeycloakSession session;
    private final TokenIntrospectionProvider ofTheHint;

    HintedIntrospection(KeycloakSession session, TokenIntrospectionProvider ofTheHint) {
        this.session = session;
        this.ofTheHint = ofTheHint;
    }

    @Override
    public Response introspect(String token, EventBuilder event) {
        TokenIntrospectionProvider provider =
                UnverifiedToken.marksIn(token).areOurs() ? new ExchangedTokenIntrospection(session) : ofTheHint;
        return provider.introspect(token, event);
    }

    @Override
    public void close() {
        ofTheHint.close();
    }
}
