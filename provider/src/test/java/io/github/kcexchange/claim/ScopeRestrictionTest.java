// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeRestrictionTest {

    private static final String ID = "ntrtte:8d776719-5915-6fe4-2d97-05a0ca367d87";

    @ParameterizedTest
    @EnumSource(TokenOrigin.class)
    void aMarkedTokenStillNamesTheExchangeThatIssuedIt(TokenOrigin origin) {
        String marked = origin.mark(ScopeRestriction.mark(ID));
        assertThat(ScopeRestriction.isStatedIn(marked)).isTrue();
        assertThat(TokenOrigin.of(marked)).contains(origin);
    }

    @ParameterizedTest
    @EnumSource(TokenOrigin.class)
    void aTokenWithoutTheMarkIsNotRestricted(TokenOrigin origin) {
        assertThat(ScopeRestriction.isStatedIn(origin.mark(ID))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ID + ".restricted",
                "trrtcc:8d776719.restricted.application",
                "ntrtte:8d776719.restricted.application "
            })
    void theMarkCountsOnlyInATokenOfAnExchange(String jti) {
        assertThat(ScopeRestriction.isStatedIn(jti)).isFalse();
    }
}
