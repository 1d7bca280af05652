// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kcexchange.stub.GatewayInARealm;
import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

class HintedIntrospectionTest {

    private final List<Object> asked = new ArrayList<>();
    private final Response answer = Response.ok().build();
    private final TokenIntrospectionProvider ofTheHint = Stub.of(TokenIntrospectionProvider.class)
            .calling("introspect", arguments -> {
                asked.add(arguments.get(0));
                return answer;
            })
            .calling("close", arguments -> asked.add("close"))
            .get();

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"may_act\":{}}", "{\"jti\":\"trrtte:1\"}"})
    void everyOtherTokenIsPassedToTheProviderOfTheHint(String payload) {
        String token = token(payload);
        assertThat(introspection().introspect(token, null)).isSameAs(answer);
        assertThat(asked).containsExactly(token);
    }

    @Test
    void aTextThatIsNoTokenIsPassedToTheProviderOfTheHint() {
        assertThat(introspection().introspect("opaque", null)).isSameAs(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"jti\":\"trrtte:1.gateway\"}", "{\"act\":{}}", "{\"gateway_credential_id\":\"1\"}"})
    void aTokenOfTheExtensionIsNotPassed(String payload) {
        assertThat(catchThrowable(() -> introspection().introspect(token(payload), null)))
                .hasStackTraceContaining("AccessTokenIntrospectionProvider.introspect");
        assertThat(asked).isEmpty();
    }

    @Test
    void theProviderOfTheHintIsClosed() {
        introspection().close();
        assertThat(asked).containsExactly("close");
    }

    private HintedIntrospection introspection() {
        KeycloakContext context = Stub.of(KeycloakContext.class)
                .with("getRealm", Stub.of(RealmModel.class).get())
                .get();
        return new HintedIntrospection(
                Stub.of(KeycloakSession.class).with("getContext", context).get(), ofTheHint);
    }

    private static String token(String payload) {
        return GatewayInARealm.text("{\"alg\":\"RS256\"}", payload);
    }
}
