// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.GatewayInARealm;
import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;

/** The session is a stub that answers no call, so a token that is looked up fails the request. */
class BearerDoorsTest {

    private static final String RESOURCE = "/realms/demo/orders";
    private static final String EXCHANGED = token("{\"jti\":\"ntrtte:1.application\"}");

    private final List<Integer> answers = new ArrayList<>();

    @Test
    void aTokenOfAnExchangeIsLookedUp() {
        assertThatThrownBy(() -> filter(RESOURCE, "Bearer " + EXCHANGED)).isInstanceOf(AssertionError.class);
    }

    /** A mapper can write such claims. Another extension can read the token nevertheless. */
    @ParameterizedTest
    @ValueSource(strings = {"\"realm_access\":\"none\"", "\"exp\":{}", "\"cnf\":[]", "\"resource_access\":7"})
    void aTokenOfAnExchangeThatKeycloakCannotReadIsRejected(String claim) {
        filter(RESOURCE, "Bearer " + token("{\"jti\":\"ntrtte:1.application\"," + claim + "}"));
        assertThat(answers).containsExactly(401);
    }

    @Test
    void severalTokensOfExchangesAreRejected() {
        filter(RESOURCE, "Bearer " + EXCHANGED, "DPoP " + EXCHANGED);
        assertThat(answers).containsExactly(401);
    }

    @Test
    void otherTokensPassUnchecked() {
        filter(RESOURCE, "Bearer " + token("{\"jti\":\"onrtac:1\",\"realm_access\":\"none\"}"));
        filter(RESOURCE, "Bearer opaque");
        filter(RESOURCE);
        assertThat(answers).isEmpty();
    }

    @Test
    void anEndpointThatReadsNoTokenIsNotChecked() {
        filter("/realms/demo/protocol/openid-connect/token", "Bearer " + EXCHANGED);
        assertThat(answers).isEmpty();
    }

    @Test
    void aPathIsOneLineOfTheLog() {
        assertThat(BearerDoors.onOneLine(List.of("realms", "demo", "a\r\nb\u0085c")))
                .isEqualTo("realms/demo/a??b?c");
    }

    private void filter(String path, String... authorization) {
        MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
        headers.addAll("Authorization", authorization);
        new BearerDoors(Stub.of(KeycloakSession.class).get())
                .filter(Stub.of(ContainerRequestContext.class)
                        .with(
                                "getUriInfo",
                                Stub.of(UriInfo.class).with("getPath", path).get())
                        .with("getHeaders", headers)
                        .calling("abortWith", arguments -> answers.add(((Response) arguments.get(0)).getStatus()))
                        .get());
    }

    private static String token(String payload) {
        return GatewayInARealm.encoded("{\"alg\":\"RS256\"}") + "." + GatewayInARealm.encoded(payload) + ".c2ln";
    }
}
