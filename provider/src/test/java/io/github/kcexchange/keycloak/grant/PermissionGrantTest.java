// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.stub.Exchanges;
import io.github.kcexchange.stub.GatewayInARealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.protocol.oidc.grants.PermissionGrantTypeFactory;
import org.keycloak.services.CorsErrorResponseException;

class PermissionGrantTest {

    private static final String EXCHANGED = token("{\"jti\":\"trrtte:1.application\"}");
    private static final String RESTRICTED = token("{\"may_act\":{}}");

    private final Exchanges request = new Exchanges();

    @ParameterizedTest
    @ValueSource(strings = {"subject_token", "claim_token", "rpt", "ticket"})
    void anExchangedTokenIsRejectedInEveryParameter(String parameter) {
        request.sent(parameter, EXCHANGED);
        assertRejected(Problem.EXCHANGED_TOKEN_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "Bearer\t", "DPoP "})
    void anExchangedTokenIsRejectedInTheHeader(String scheme) {
        request.header("Authorization", scheme + EXCHANGED);
        assertRejected(Problem.EXCHANGED_TOKEN_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "may_act"})
    void anExchangedTokenWithActOrMayActIsRejected(String claim) {
        request.sent("subject_token", token("{\"jti\":\"trrtte:1.application\",\"" + claim + "\":{}}"));
        assertRejected(Problem.PERMISSION_REQUEST_CARRIES_DELEGATION);
    }

    @Test
    void aTokenOfKeycloaksOwnWithMayActIsRejected() {
        request.header("Authorization", "Bearer " + RESTRICTED);
        assertRejected(Problem.PERMISSION_REQUEST_CARRIES_DELEGATION);
    }

    @Test
    void anyOtherRequestReachesKeycloak() {
        request.sent("subject_token", token("{\"sub\":\"user\"}")).header("Authorization", "Basic YTpi");
        assertThat(catchThrowable(() -> new PermissionGrant().process(request.context())))
                .hasStackTraceContaining("org.keycloak.protocol.oidc.grants.PermissionGrantType.process");
    }

    @Test
    void theFactoryReplacesKeycloaks() {
        PermissionGrantFactory ours = new PermissionGrantFactory();
        PermissionGrantTypeFactory keycloaks = new PermissionGrantTypeFactory();
        assertThat(ours.getId()).isEqualTo(keycloaks.getId());
        assertThat(ours.getShortcut()).isEqualTo(keycloaks.getShortcut());
        assertThat(ours.order()).isGreaterThan(keycloaks.order());
        assertThat(ours.create(null)).isInstanceOf(PermissionGrant.class);
    }

    private void assertRejected(Problem problem) {
        assertThat(catchThrowable(() -> new PermissionGrant().process(request.context())))
                .isInstanceOfSatisfying(
                        CorsErrorResponseException.class,
                        rejection -> assertThat(rejection.getErrorDescription()).isEqualTo(problem.description()));
        assertThat(request.events().heard())
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("reason", problem.reason()));
    }

    private static String token(String payload) {
        return GatewayInARealm.text("{\"alg\":\"RS256\"}", payload);
    }
}
