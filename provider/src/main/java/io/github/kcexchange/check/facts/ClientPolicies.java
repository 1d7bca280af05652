// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.form.ExchangeForm;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.Details;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;

/**
 * Evaluates the realm's client policies for the event {@code TOKEN_EXCHANGE_REQUEST}, as Keycloak's own exchange does.
 */
public final class ClientPolicies {

    private ClientPolicies() {}

    /**
     * Evaluates the policies for the form as sent. Keycloak's copy of a valid form can lack {@code audience} and {@code
     * resource}, which Keycloak drops if they have many values.
     *
     * @param sent the form as the client sent it
     * @return the decision of the policies that apply
     * @throws CorsErrorResponseException with the policy's own error and status, after the event was sent
     */
    public static PolicyDecision evaluate(OAuth2GrantType.Context context, ExchangeForm sent) {
        TokenExchangeContext exchange = new TokenExchangeContext(
                context.getSession(),
                copyOf(sent),
                context.getCors(),
                context.getRealm(),
                context.getEvent(),
                context.getClient(),
                context.getClientConnection(),
                context.getHeaders(),
                context.getTokenManager(),
                context.getClientAuthAttributes());
        try {
            context.getSession().clientPolicy().triggerOnEvent(new TokenExchangeRequestContext(exchange));
        } catch (ClientPolicyException rejection) {
            throw rejected(context, rejection);
        }
        return new PolicyDecision(exchange.getRestrictedScopes(), DelegationPolicies.takeFrom(context.getSession()));
    }

    /** Executors of other developers get this copy. They cannot change the form that the exchange reads. */
    private static MultivaluedMap<String, String> copyOf(ExchangeForm sent) {
        MultivaluedMap<String, String> copy = new MultivaluedHashMap<>();
        sent.parameters().forEach((name, values) -> copy.addAll(name, values));
        return copy;
    }

    private static CorsErrorResponseException rejected(
            OAuth2GrantType.Context context, ClientPolicyException rejection) {
        context.getEvent()
                .detail(Details.REASON, Details.CLIENT_POLICY_ERROR)
                .detail(Details.CLIENT_POLICY_ERROR, rejection.getError())
                .detail(Details.CLIENT_POLICY_ERROR_DETAIL, rejection.getErrorDetail())
                .error(rejection.getError());
        Response.Status status = rejection.getErrorStatus();
        return new CorsErrorResponseException(
                context.getCors(), rejection.getError(), rejection.getErrorDetail(), status);
    }
}
