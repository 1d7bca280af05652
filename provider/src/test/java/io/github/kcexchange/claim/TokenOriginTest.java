// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenOriginTest {

    private static final String ID = "trrtte:8d776719-5915-6fe4-2d97-05a0ca367d87";

    @ParameterizedTest
    @EnumSource(TokenOrigin.class)
    void aMarkedTokenNamesTheExchangeThatIssuedIt(TokenOrigin origin) {
        assertThat(TokenOrigin.of(origin.mark(ID))).contains(origin);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ID,
                "8d776719.gateway",
                "trrtcc:8d776719.gateway",
                "trrtte:8d776719.gateway ",
                "trrtte:8d776719.GATEWAY",
                "TRRTTE:8d776719.gateway",
                "te:1.application",
                "trrtte:"
            })
    void everyOtherTokenHasNoOrigin(String jti) {
        assertThat(TokenOrigin.of(jti)).isEmpty();
    }

    /** Keycloak reads its own part of the id up to the first colon and ignores the rest. */
    @ParameterizedTest
    @EnumSource(TokenOrigin.class)
    void aMarkDoesNotChangeKeycloaksOwnPartOfTheId(TokenOrigin origin) {
        assertThat(origin.mark(ID)).startsWith(ID).doesNotContain("::");
        assertThat(origin.mark(ID).indexOf(':')).isEqualTo(ID.indexOf(':'));
    }
}
