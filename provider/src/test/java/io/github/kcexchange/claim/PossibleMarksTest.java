// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PossibleMarksTest {

    @ParameterizedTest
    @ValueSource(strings = {TokenMarks.ACT, TokenMarks.MAY_ACT, GatewayClaims.GATEWAY_CREDENTIAL_ID})
    void everyClaimThatIsAMarkIsFound(String claim) {
        assertThat(mayBeIn("{\"sub\":\"user\",\"" + claim + "\":{}}")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theMarkOfEveryOriginIsFound(TokenOrigin origin) {
        assertThat(mayBeIn("{\"jti\":\"" + origin.mark("trrtte:1") + "\"}")).isTrue();
    }

    @Test
    void anEscapeOrAWideEncodingCanHideAMark() {
        assertThat(mayBeIn("{\"\\u0061ct\":{}}")).isTrue();
        assertThat(mayBeIn("{\"x\":1}", StandardCharsets.UTF_16BE)).isTrue();
    }

    /** Otherwise every token of Keycloak would be parsed twice. */
    @Test
    void aTokenOfKeycloakHasNone() {
        assertThat(mayBeIn("{\"exp\":1,\"iat\":1,\"jti\":\"onrtac:1\",\"iss\":\"https://sso.example.com/realms/shop\","
                        + "\"aud\":\"account\",\"sub\":\"1\",\"typ\":\"Bearer\",\"azp\":\"shop\",\"sid\":\"1\",\"acr\":\"1\","
                        + "\"allowed-origins\":[\"*\"],\"realm_access\":{\"roles\":[\"offline_access\","
                        + "\"uma_authorization\"]},\"resource_access\":{\"account\":{\"roles\":[\"manage-account\"]}},"
                        + "\"scope\":\"openid email profile\",\"name\":\"Zo\u00eb\"}"))
                .isFalse();
    }

    private static boolean mayBeIn(String payload) {
        return mayBeIn(payload, StandardCharsets.UTF_8);
    }

    private static boolean mayBeIn(String payload, Charset encoding) {
        return PossibleMarks.mayBeIn(new String(payload.getBytes(encoding), StandardCharsets.ISO_8859_1));
    }
}
