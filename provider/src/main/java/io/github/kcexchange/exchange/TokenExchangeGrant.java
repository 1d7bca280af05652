// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.check.facts.RequesterFacts;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.text.ExchangeForm;
import io.github.kcexchange.uphold.life.RequestPath;
import io.github.kcexchange.uphold.life.TokenForToken;
import io.github.kcexchange.uphold.life.TokenUses;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;

/**
 * The grant {@code urn:ietf:params:oauth:grant-type:token-exchange}: answers gateway credentials and the applications
 * that have the exchange switched on, and hands everything else to Keycloak's own exchange, except for tokens whose bounds
 * that exchange would lose.
 */
public final class TokenExchangeGrant extends TokenExchangeGrantType {

    private final boolean keycloakExchanges;

    /**
     * Makes the grant.
     *
     * @param keycloakExchanges whether Keycloak's own exchange is switched on in this server
     */
    public TokenExchangeGrant(boolean keycloakExchanges) {
        this.keycloakExchanges = keycloakExchanges;
    }

    @Override
    public Response process(Context context) {
        setContext(context);
        ExchangeForm sent = new ExchangeForm(request.getDecodedFormParameters());
        if (sent.bringsGatewayCredential()) {
            return new GatewayExchange(context, sent).answer();
        }
        if (RequesterFacts.isGrantEnabled(client)) {
            return new ApplicationExchange(context, sent).answer();
        }
        problemOfKeycloaks(sent, new ExchangeForm(formParams)).ifPresent(problem -> {
            try (Report report = new Report(context, ExchangeMode.DELEGATION, sent)) {
                throw report.refusal(problem);
            }
        });
        return keycloak(context);
    }

    /**
     * Keycloak 26.7 ignores all of these and issues a token without a trace of them. An actor is looked for in the form as
     * it was sent, from which nothing was dropped; the marks in the token as Keycloak will read it, since it removes
     * characters that may hide them.
     */
    private static Optional<Problem> problemOfKeycloaks(ExchangeForm sent, ExchangeForm kept) {
        return sent.namesActor()
                ? Optional.of(Problem.DELEGATION_NOT_SWITCHED_ON)
                : TokenForToken.problemOf(
                        kept.values(ExchangeForm.SUBJECT_TOKEN).stream(), Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
    }

    private Response keycloak(Context context) {
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
     * The second lock behind {@code BearerDoors}: as of 26.6, Keycloak asks this of every
     * verified bearer token, and so no other reading of the request can lead past the policy.
     */
    @Override
    public boolean isTokenAllowed(KeycloakSession session, AccessToken token) {
        KeycloakContext asking = session.getContext();
        return super.isTokenAllowed(session, token)
                && new TokenUses(session, asking.getRealm())
                        .denialAt(RequestPath.of(asking.getUri()), token)
                        .isEmpty();
    }
}
