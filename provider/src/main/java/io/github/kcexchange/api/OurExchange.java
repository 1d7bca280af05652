// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api;

import io.github.kcexchange.check.RequesterFacts;
import io.github.kcexchange.shared.ExchangeForm;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Tells the exchanges that this extension answers from those that are Keycloak's own, where nobody asked the grant yet: a
 * gateway credential's, and those of an application that has the exchange switched on.
 */
final class OurExchange {

    private OurExchange() {}

    static boolean isAsked(ContainerRequestContext request) {
        if (!HttpMethod.POST.equals(request.getMethod())) {
            return false;
        }
        KeycloakContext context = KeycloakSessionUtil.getKeycloakSession().getContext();
        ExchangeForm form = new ExchangeForm(context.getHttpRequest().getDecodedFormParameters());
        return OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(form.value(OAuth2Constants.GRANT_TYPE))
                && (form.bringsGatewayCredential() || isSwitchedOn(form, request, context));
    }

    private static boolean isSwitchedOn(ExchangeForm form, ContainerRequestContext request, KeycloakContext context) {
        String clientId = NamedClient.in(form, request.getHeaderString(HttpHeaders.AUTHORIZATION));
        ClientModel client = clientId == null ? null : context.getRealm().getClientByClientId(clientId);
        return client != null && RequesterFacts.isGrantEnabled(client);
    }
}
