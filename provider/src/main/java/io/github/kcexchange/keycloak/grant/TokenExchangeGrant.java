// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import io.github.kcexchange.exchange.TokenExchange;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.use.facts.EncryptedToken;
import io.github.kcexchange.use.facts.RequestPath;
import io.github.kcexchange.use.facts.TokenUseCheck;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;

/**
 * The grant {@code urn:ietf:params:oauth:grant-type:token-exchange}. {@link TokenExchange} answers the exchanges of
 * this extension. All other requests go to Keycloak's own exchange, with a check of the subject token.
 */
final class TokenExchangeGrant extends TokenExchangeGrantType {

    private final boolean keycloakExchanges;

    /**
     * Creates the grant.
     *
     * @param keycloakExchanges whether Keycloak's own exchange is switched on in this server
     */
    TokenExchangeGrant(boolean keycloakExchanges) {
        this.keycloakExchanges = keycloakExchanges;
    }

    @Override
    public Response process(Context context) {
        setContext(context);
        return TokenExchange.answer(context).orElseGet(() -> keycloakExchange(context));
    }

    /**
     * Keycloak 26.7 ignores {@code act} and {@code may_act} of the subject token, and issues a token without them. The
     * claims are read from the token as Keycloak will read it, because Keycloak removes characters that can hide them,
     * and decrypts a token.
     */
    private Response keycloakExchange(Context context) {
        ExchangeForm kept = new ExchangeForm(context.getFormParams());
        PermittedGrant.require(
                context,
                kept.values(ExchangeForm.SUBJECT_TOKEN).stream()
                        .map(text -> EncryptedToken.contentOf(context.getSession(), text)),
                Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        if (keycloakExchanges) {
            return super.process(context);
        }
        throw new CorsErrorResponseException(
                cors,
                OAuthErrorException.UNSUPPORTED_GRANT_TYPE,
                "Unsupported grant_type",
                Response.Status.BAD_REQUEST);
    }

    /**
     * A second check behind {@code BearerDoors}. Since 26.6, Keycloak calls this method for a verified bearer token
     * whose id names this grant. No other way to read the request can therefore bypass the policy. Client registration
     * is an exception: it verifies a token without this method.
     */
    @Override
    public boolean isTokenAllowed(KeycloakSession session, AccessToken token) {
        KeycloakContext context = session.getContext();
        return super.isTokenAllowed(session, token)
                && new TokenUseCheck(session, context.getRealm())
                        .denialAt(RequestPath.of(context.getUri()), token)
                        .isEmpty();
    }
}
