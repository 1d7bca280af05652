// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.application.ApplicationClient;
import io.github.kcexchange.check.facts.SentParameters;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.use.facts.RequestPath;
import io.github.kcexchange.use.facts.TokenForToken;
import io.github.kcexchange.use.facts.TokenUseCheck;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;

/**
 * The grant {@code urn:ietf:params:oauth:grant-type:token-exchange}. It handles gateway credentials, and all exchanges
 * of applications that have the exchange switched on. All other requests go to Keycloak's own exchange. If that
 * exchange would ignore an actor or drop the restrictions of the subject token, this grant rejects the request instead.
 */
public final class TokenExchangeGrant extends TokenExchangeGrantType {

    private final boolean keycloakExchanges;

    /**
     * Creates the grant.
     *
     * @param keycloakExchanges whether Keycloak's own exchange is switched on in this server
     */
    public TokenExchangeGrant(boolean keycloakExchanges) {
        this.keycloakExchanges = keycloakExchanges;
    }

    @Override
    public Response process(Context context) {
        setContext(context);
        ExchangeForm sent = new ExchangeForm(SentParameters.of(request));
        if (sent.hasGatewayCredential()) {
            return new ExchangeProcess(context, sent).run(new GatewayExchange(context));
        }
        if (ApplicationClient.isExchangeEnabled(client)) {
            return new ExchangeProcess(context, sent).run(new ApplicationExchange(context));
        }
        problemForKeycloakExchange(sent, new ExchangeForm(formParams)).ifPresent(problem -> {
            try (Report report = new Report(context, ExchangeMode.DELEGATION, sent)) {
                throw report.rejection(problem);
            }
        });
        return keycloakExchange(context);
    }

    /**
     * Keycloak 26.7 ignores an actor, {@code act} and {@code may_act}, and issues a token without them. The actor is
     * looked up in the form as sent, which is complete. The claims are read from the token as Keycloak will read it,
     * because Keycloak removes characters that can hide them.
     */
    private static Optional<Problem> problemForKeycloakExchange(ExchangeForm sent, ExchangeForm kept) {
        return sent.namesActor()
                ? Optional.of(Problem.DELEGATION_NOT_SWITCHED_ON)
                : TokenForToken.problemOf(
                        kept.values(ExchangeForm.SUBJECT_TOKEN).stream(), Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
    }

    private Response keycloakExchange(Context context) {
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
     * A second check behind {@code BearerDoors}. Since 26.6, Keycloak calls this method for every verified bearer token
     * whose id names this grant. No other way to read the request can therefore bypass the policy.
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
