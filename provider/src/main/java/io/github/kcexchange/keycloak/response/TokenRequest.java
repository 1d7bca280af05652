// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import io.github.kcexchange.application.ApplicationClient;
import io.github.kcexchange.form.ExchangeForm;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Reads a token request, also one that reached no grant. The exchanges of this extension are those of a gateway
 * credential, and all exchanges of applications that have the exchange switched on.
 */
final class TokenRequest {

    /** Keycloak's own token endpoint, and PingOne's under both prefixes. */
    private static final Pattern TOKEN_ENDPOINT = Pattern.compile(".*/(protocol/openid-connect|as)/token/?");

    private TokenRequest() {}

    static boolean isExchangeOfThisExtension(ContainerRequestContext request) {
        if (!is(request)) {
            return false;
        }
        KeycloakContext context = KeycloakSessionUtil.getKeycloakSession().getContext();
        ExchangeForm form = new ExchangeForm(context.getHttpRequest().getDecodedFormParameters());
        return OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(form.value(OAuth2Constants.GRANT_TYPE))
                && (form.hasGatewayCredential() || namesApplication(form, request, context.getRealm()));
    }

    /** Keycloak has no session if it failed before it opened one or after it closed it. No client was rejected then. */
    static boolean is(ContainerRequestContext request) {
        return HttpMethod.POST.equals(request.getMethod())
                && TOKEN_ENDPOINT.matcher(request.getUriInfo().getPath()).matches()
                && KeycloakSessionUtil.getKeycloakSession() != null;
    }

    /** Whether a token request states a client id that no database can store. */
    static boolean namesUnstorableClient(ContainerRequestContext request) {
        if (!is(request)) {
            return false;
        }
        KeycloakContext context = KeycloakSessionUtil.getKeycloakSession().getContext();
        return StatedClientIds.areUnstorableIn(
                new ExchangeForm(context.getHttpRequest().getDecodedFormParameters()),
                request.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private static boolean namesApplication(ExchangeForm form, ContainerRequestContext request, RealmModel realm) {
        return StatedClientIds.in(form, request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .anyMatch(clientId -> isSwitchedOn(realm.getClientByClientId(clientId)));
    }

    private static boolean isSwitchedOn(@Nullable ClientModel client) {
        return client != null && ApplicationClient.isExchangeEnabled(client);
    }
}
