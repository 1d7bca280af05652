// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange;

import io.github.kcexchange.check.ActClaim;
import io.github.kcexchange.check.Administration;
import io.github.kcexchange.check.DelegationMarks;
import io.github.kcexchange.check.ExchangedToken;
import io.github.kcexchange.check.GatewayTokenLife;
import io.github.kcexchange.check.KeycloakAudience;
import io.github.kcexchange.check.RealmOptionFacts;
import io.github.kcexchange.check.RequesterFacts;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.ExchangeForm;
import io.github.kcexchange.shared.Problem;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;

/**
 * The grant {@code urn:ietf:params:oauth:grant-type:token-exchange}: answers gateway credentials and the applications
 * that have the exchange switched on, and hands everything else to Keycloak's own exchange, but for what that one would
 * wash the actors out of.
 */
final class TokenExchangeGrant extends TokenExchangeGrantType {

    private final boolean keycloakExchanges;

    /**
     * Makes the grant.
     *
     * @param keycloakExchanges whether Keycloak's own exchange is switched on in this server
     */
    TokenExchangeGrant(boolean keycloakExchanges) {
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
            return ApplicationExchange.answer(context, sent);
        }
        Problem problem = delegationIn(sent, new ExchangeForm(formParams));
        if (problem != null) {
            try (Report report = new Report(context, ExchangeMode.DELEGATION, sent)) {
                throw report.refusal(problem);
            }
        }
        return keycloak(context);
    }

    /**
     * Keycloak 26.7 ignores all of these and issues a token without a trace of them. An actor is looked for in the form as
     * it was sent, from which nothing was dropped; the marks in the token as Keycloak will read it, since it removes
     * characters that may hide them.
     */
    private static @Nullable Problem delegationIn(ExchangeForm sent, ExchangeForm kept) {
        if (sent.namesActor()) {
            return Problem.DELEGATION_NOT_SWITCHED_ON;
        }
        boolean marked = kept.values(ExchangeForm.SUBJECT_TOKEN).stream().anyMatch(DelegationMarks::areIn);
        return marked ? Problem.SUBJECT_TOKEN_CARRIES_DELEGATION : null;
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
     * Keycloak's Admin and Account APIs do not introspect, so they ask here: an application does not administer by a token
     * of its subject unless the realm wants it, a token for somebody else opens neither, and a gateway that is gone nothing.
     */
    @Override
    public boolean isTokenAllowed(KeycloakSession session, AccessToken token) {
        RealmModel realm = session.getContext().getRealm();
        return super.isTokenAllowed(session, token)
                && (!ExchangedToken.isOurs(token, session, realm)
                        || (KeycloakAudience.isIn(token, realm) && actsForItself(session, realm, token)))
                && new GatewayTokenLife(session, realm).goesOn(token.getOtherClaims(), token.getIat());
    }

    private static boolean actsForItself(KeycloakSession session, RealmModel realm, AccessToken token) {
        boolean delegated = token.getOtherClaims().containsKey(ActClaim.ACT);
        return RealmOptionFacts.letsActorsIntoKeycloak(realm)
                || (!delegated && new Administration(session, realm).isTheApplicationsOwn(token));
    }
}
