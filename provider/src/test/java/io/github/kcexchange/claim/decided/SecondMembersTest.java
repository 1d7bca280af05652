// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.util.JsonSerialization;

/** A mapper of Keycloak can write every claim that Keycloak does not reserve, also one that the token already has. */
class SecondMembersTest {

    private final AccessToken token = new AccessToken();

    /** Without this, the test below proves nothing. */
    @Test
    void keycloakReadsTheLastOfTwoMembers() throws IOException {
        token.setSessionId("own");
        token.setOtherClaims("sid", "forged");
        assertThat(read().getSessionId()).isEqualTo("forged");
    }

    /** Keycloak's mappers of roles write each of them (AbstractUserRoleMappingMapper). */
    @ParameterizedTest
    @ValueSource(
            strings = {"jti", "iss", "sub", "aud", "azp", "typ", "iat", "exp", "scope", "nonce", "acr", "auth_time"})
    void noMapperAddsAClaimThatTheTokenHasAsAField(String claim) {
        token.setOtherClaims(claim, "forged");
        token.setOtherClaims("department", "sales");
        SecondMembers.removeFrom(token);
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("department", "sales"));
    }

    @Test
    void noMapperReplacesTheIdAndTheEnd() throws IOException {
        token.id("own").exp(1L);
        token.setOtherClaims("jti", "forged");
        token.setOtherClaims("exp", 2L);
        SecondMembers.removeFrom(token);
        assertThat(read().getId()).isEqualTo("own");
        assertThat(read().getExp()).isEqualTo(1);
    }

    @Test
    void noMapperReplacesTheSession() throws IOException {
        token.setSessionId("own");
        token.setOtherClaims("sid", "forged");
        SecondMembers.removeFrom(token);
        assertThat(read().getSessionId()).isEqualTo("own");
    }

    @Test
    void noMapperAddsASession() throws IOException {
        token.setOtherClaims("sid", "forged");
        SecondMembers.removeFrom(token);
        assertThat(read().getSessionId()).isNull();
    }

    @Test
    void noMapperReplacesTheSessionOfAnIdToken() {
        IDToken idToken = new IDToken();
        idToken.setSessionId("own");
        idToken.setOtherClaims("sid", "forged");
        SecondMembers.removeFrom(idToken);
        assertThat(idToken.getOtherClaims()).isEmpty();
    }

    @Test
    void noMapperReplacesTheBinding() throws IOException {
        AccessToken.Confirmation own = new AccessToken.Confirmation();
        own.setKeyThumbprint("own");
        token.setConfirmation(own);
        token.setOtherClaims("cnf", Map.of("jkt", "forged"));
        SecondMembers.removeFrom(token);
        assertThat(read().getConfirmation().getKeyThumbprint()).isEqualTo("own");
    }

    /** A binding only restricts the use of a token. */
    @Test
    void theBindingOfAnUnboundTokenStays() throws IOException {
        token.setOtherClaims("cnf", Map.of("jkt", "forged"));
        SecondMembers.removeFrom(token);
        assertThat(read().getConfirmation().getKeyThumbprint()).isEqualTo("forged");
    }

    private AccessToken read() throws IOException {
        return JsonSerialization.readValue(JsonSerialization.writeValueAsBytes(token), AccessToken.class);
    }
}
