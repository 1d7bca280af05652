// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.utils.KeycloakSessionUtil;

/** An exchange of a gateway credential whose client Keycloak rejects. Tests then change it. */
final class RejectedExchange {

    static final String TOKEN_ENDPOINT = "/realms/demo/protocol/openid-connect/token";
    static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    final OAuth2ErrorRepresentation rejected =
            new OAuth2ErrorRepresentation("unauthorized_client", "What Keycloak says");
    final Stub<KeycloakContext> context = Stub.of(KeycloakContext.class).with("getClient", null);
    final Stub<HttpRequest> httpRequest = Stub.of(HttpRequest.class).with("getDecodedFormParameters", form);
    final Stub<KeycloakSession> session = Stub.of(KeycloakSession.class).with("getAttribute", null);
    String path = TOKEN_ENDPOINT;

    RejectedExchange() {
        form.putSingle("grant_type", TOKEN_EXCHANGE);
        form.putSingle("subject_token_type", "pingone_gateway_credential");
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getName", "demo")
                .calling("getClientByClientId", arguments -> client((String) arguments.get(0)))
                .get();
        context.with("getHttpRequest", httpRequest.get()).with("getRealm", realm);
        KeycloakSessionUtil.setKeycloakSession(
                session.with("getContext", context.get()).get());
    }

    /** Only the clients switched-on and 100% have the exchange. */
    static ClientModel client(String clientId) {
        String switchedOn = String.valueOf(Set.of("switched-on", "100%").contains(clientId));
        return Set.of("unknown", "no%zz").contains(clientId)
                ? null
                : Stub.of(ClientModel.class).with("getAttribute", switchedOn).get();
    }

    SentResponse answered(String method, String authorization, int status) {
        SentResponse response = new SentResponse(status, rejected);
        new ClientErrors().translate(request(method, authorization), response.context());
        return response;
    }

    ContainerRequestContext request(String method, String authorization) {
        return Stub.of(ContainerRequestContext.class)
                .with("getMethod", method)
                .with("getHeaderString", authorization)
                .with("getUriInfo", Stub.of(UriInfo.class).with("getPath", path).get())
                .get();
    }

    void assertThatKeycloaksAnswerIsUnchanged(SentResponse response) {
        assertThat(response.entity()).isSameAs(rejected);
        assertThat(response.header("WWW-Authenticate")).isNull();
    }

    static void assertThatTheClientIsInvalid(SentResponse response) {
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.type()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(response.entity()).isInstanceOfSatisfying(OAuth2ErrorRepresentation.class, error -> {
            assertThat(error.getError()).isEqualTo("invalid_client");
            assertThat(error.getErrorDescription()).isEqualTo("Invalid client or Invalid client credentials");
        });
    }
}
