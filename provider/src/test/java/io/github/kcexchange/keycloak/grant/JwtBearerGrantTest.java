// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.stub.Exchanges;
import io.github.kcexchange.stub.Stub;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantTypeFactory;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.sessions.RootAuthenticationSessionModel;

class JwtBearerGrantTest {

    private final Exchanges request = new Exchanges();

    @ParameterizedTest
    @ValueSource(strings = {"{\"act\":{\"sub\":\"app\"}}", "{\"may_act\":{}}"})
    void anAssertionThatNamesActorsIsRejected(String payload) {
        request.sent("assertion", token(payload));
        assertRejected();
    }

    @Test
    void anAssertionThatNamesActorsOnceItIsCleanedIsRejected() {
        request.sent("assertion", "[0m" + token("{\"act\":{}}"), token("{\"act\":{}}"));
        assertRejected();
    }

    @Test
    void anyOtherAssertionIsLeftToKeycloak() {
        request.sent("assertion", token("{\"sub\":\"user\"}"));
        assertThat(catchThrowable(() -> new JwtBearerGrant().process(request.context())))
                .hasStackTraceContaining("org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantType.process");
        assertThat(request.events().heard())
                .noneMatch(event ->
                        "assertion_carries_delegation".equals(event.getDetails().get("reason")));
    }

    /** Keycloak commits the transaction of a rejection. */
    @Test
    void aRejectedAssertionOfATrustedIssuerLeavesNoRootSession() {
        JwtBearerGrant grant = new JwtBearerGrant();
        request.sent("assertion", token("{\"sub\":\"user\"}"));
        // Keycloak gives the request to the grant. Then it rejects the assertion, because the test has no issuer.
        assertThat(catchThrowable(() -> grant.process(request.context()))).isNotNull();
        RootAuthenticationSessionModel root =
                Stub.of(RootAuthenticationSessionModel.class).get();
        assertThat(catchThrowable(() -> grant.createSessionModel(root, null, null, null)))
                .isInstanceOfSatisfying(
                        CorsErrorResponseException.class,
                        rejection -> assertThat(rejection.getErrorDescription())
                                .isEqualTo(Problem.ASSERTION_OF_TRUSTED_ISSUER.description()));
        assertThat(request.removedRootSessions()).containsExactly(root);
    }

    @Test
    void theFactoryReplacesKeycloaks() {
        JwtBearerGrantFactory ours = new JwtBearerGrantFactory();
        JWTAuthorizationGrantTypeFactory keycloaks = new JWTAuthorizationGrantTypeFactory();
        assertThat(ours.getId()).isEqualTo(keycloaks.getId());
        assertThat(ours.getShortcut()).isEqualTo(keycloaks.getShortcut());
        assertThat(ours.order()).isGreaterThan(keycloaks.order());
        assertThat(ours.create(null)).isInstanceOf(JwtBearerGrant.class);
    }

    private void assertRejected() {
        assertThat(catchThrowable(() -> new JwtBearerGrant().process(request.context())))
                .isInstanceOfSatisfying(
                        CorsErrorResponseException.class,
                        rejection -> assertThat(rejection.getErrorDescription())
                                .isEqualTo(Problem.ASSERTION_CARRIES_DELEGATION.description()));
        assertThat(request.events().heard())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getDetails()).containsEntry("reason", "assertion_carries_delegation"));
    }

    private static String token(String payload) {
        return encoded("{\"alg\":\"RS256\"}") + "." + encoded(payload) + ".c2lnbmF0dXJl";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
