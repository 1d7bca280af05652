// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.IDToken;

class AuthenticationMethodsTest {

    private final IDToken token = new IDToken();

    @Test
    void noMethodIsLeft() {
        token.setOtherClaims("amr", List.of("pwd", "otp"));
        AuthenticationMethods.removeFrom(token);
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("amr", List.of()));
    }

    @Test
    void aTokenWithoutTheClaimGetsNone() {
        AuthenticationMethods.removeFrom(token);
        assertThat(token.getOtherClaims()).isEmpty();
    }
}
