// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.TokenOrigin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;

class ExchangedClaimsTest {

    private final AccessToken token = new AccessToken();
    private final AccessToken completed = new AccessToken();

    ExchangedClaimsTest() {
        token.subject("alice");
        token.issuedFor("app");
        token.setAcr("0");
        token.setAuth_time(1L);
        completed.subject("of a mapper");
        completed.issuedFor("of a mapper");
        completed.setAcr("1");
        completed.setAuth_time(2L);
    }

    @Test
    void theApplicationIsThatOfTheToken() {
        keep(TokenOrigin.APPLICATION);
        assertThat(completed.getIssuedFor()).isEqualTo("app");
    }

    /** Keycloak writes {@code client_id} into its answer, but not into the JWT that the answer can contain. */
    @Test
    void theClientIdIsThatOfTheToken() {
        completed.setOtherClaims("client_id", "of a mapper");
        keep(TokenOrigin.GATEWAY_CREDENTIAL);
        assertThat(completed.getOtherClaims()).isEqualTo(Map.of("client_id", "app"));
    }

    @Test
    void theSubjectOfATokenWithoutASessionIsThatOfTheToken() {
        keep(TokenOrigin.GATEWAY_CREDENTIAL);
        assertThat(completed.getSubject()).isEqualTo("alice");
    }

    /** Keycloak looks up the user by the session, and a mapper may write a pairwise {@code sub}. */
    @Test
    void theSubjectOfATokenWithASessionIsThatOfTheMappers() {
        token.setSessionId("session");
        keep(TokenOrigin.APPLICATION);
        assertThat(completed.getSubject()).isEqualTo("of a mapper");
    }

    @Test
    void theSignInIsThatOfTheSubjectToken() {
        keep(TokenOrigin.APPLICATION);
        assertThat(completed.getAcr()).isEqualTo("0");
        assertThat(completed.getAuth_time()).isEqualTo(1);
    }

    @Test
    void noMapperClaimsAnAuthenticationMethod() {
        completed.setOtherClaims("amr", List.of("otp"));
        keep(TokenOrigin.APPLICATION);
        assertThat(completed.getOtherClaims()).containsEntry("amr", List.of());
    }

    @Test
    void aTokenWithoutASignInGetsNone() {
        token.setAcr(null);
        token.setAuth_time(null);
        keep(TokenOrigin.APPLICATION);
        assertThat(completed.getAcr()).isNull();
        assertThat(completed.getAuth_time()).isNull();
    }

    @Test
    void aGatewaysTokenHasTheLevelThatKeycloakWrites() {
        keep(TokenOrigin.GATEWAY_CREDENTIAL);
        assertThat(completed.getAcr()).isEqualTo("1");
    }

    @Test
    void aSecondSessionAndASecondBindingAreRemoved() {
        completed.setSessionId("own");
        completed.setConfirmation(new AccessToken.Confirmation());
        completed.setOtherClaims("sid", "forged");
        completed.setOtherClaims("cnf", Map.of("jkt", "forged"));
        completed.setOtherClaims("groups", "a");
        keep(TokenOrigin.APPLICATION);
        assertThat(completed.getSessionId()).isEqualTo("own");
        assertThat(completed.getOtherClaims()).isEqualTo(Map.of("groups", "a", "client_id", "app"));
    }

    private void keep(TokenOrigin origin) {
        new ExchangedClaims(token, origin).keepIn(completed);
    }
}
