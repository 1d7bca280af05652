// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.GatewayInARealm;
import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.FederatedJWTClientAuthenticator;
import org.keycloak.http.HttpRequest;

class FederatedClientAuthenticatorTest {

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private final List<String> calls = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jti\":\"trrtte:1.application\"}",
                "{\"jti\":\"ntrtte:1.gateway\"}",
                "{\"gateway_credential_id\":\"1\"}",
                "{\"act\":{\"sub\":\"app\"}}",
                "{\"may_act\":{}}"
            })
    void anAssertionThatThePolicyDeniesIsIgnored(String payload) {
        form.add("client_assertion", token(payload));
        authenticate();
        assertThat(calls).containsExactly("attempted");
    }

    @Test
    void anAssertionIsIgnoredIfAnotherValueOfTheParameterIsDenied() {
        form.addAll("client_assertion", token("{\"sub\":\"workload\"}"), token("{\"act\":{}}"));
        authenticate();
        assertThat(calls).containsExactly("attempted");
    }

    @Test
    void anyOtherRequestIsLeftToKeycloak() {
        authenticate();
        form.add("client_assertion", token("{\"jti\":\"1\",\"iss\":\"https://id.example\",\"sub\":\"workload\"}"));
        authenticate();
        assertThat(calls).containsExactly("attempted", "getState", "attempted", "getState");
    }

    @Test
    void itReplacesKeycloaksAuthenticator() {
        FederatedClientAuthenticator ours = new FederatedClientAuthenticator();
        FederatedJWTClientAuthenticator keycloaks = new FederatedJWTClientAuthenticator();
        assertThat(ours.getId()).isEqualTo(keycloaks.getId());
        assertThat(ours.order()).isGreaterThan(keycloaks.order());
        assertThat(ours.create()).isSameAs(ours);
    }

    /** Keycloak's authenticator reads the assertion from the state of the flow. */
    private void authenticate() {
        HttpRequest request = Stub.of(HttpRequest.class)
                .with("getDecodedFormParameters", form)
                .get();
        new FederatedClientAuthenticator()
                .authenticateClient(Stub.of(ClientAuthenticationFlowContext.class)
                        .with("getHttpRequest", request)
                        .calling("attempted", arguments -> calls.add("attempted"))
                        .calling("getState", arguments -> {
                            calls.add("getState");
                            return null;
                        })
                        .get());
    }

    private static String token(String payload) {
        return GatewayInARealm.text("{\"alg\":\"RS256\"}", payload);
    }
}
