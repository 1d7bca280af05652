// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelegationMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"act\":{\"sub\":\"app\"}}",
                "{\"may_act\":{\"sub\":\"app\"}}",
                "{\"sub\":\"user\",\"act\":{\"sub\":\"a\",\"act\":{\"sub\":\"b\"}},\"may_act\":{}}",
                "{\"act\":null}",
                "{\"act\":\"app\"}",
                "{\"act\":[]}",
                "{\"may_act\":false}",
                "{\"act\":1,\"act\":2}",
                "{\"\\u0061ct\":{\"sub\":\"app\"}}"
            })
    void areInATokenWithEitherClaimWhateverItsValue(String payload) {
        assertThat(DelegationMarks.areIn(token(payload))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sub\":\"user\"}",
                "{\"Act\":{\"sub\":\"app\"}}",
                "{\"actor\":{\"sub\":\"app\"}}",
                "{\"nested\":{\"act\":{\"sub\":\"app\"}}}",
                "{\"sub\":\"act\"}"
            })
    void areNotInATokenWithoutThem(String payload) {
        assertThat(DelegationMarks.areIn(token(payload))).isFalse();
    }

    @Test
    void areFoundWhateverTheSignatureIs() {
        String header = GatewayInARealm.encoded("{\"alg\":\"none\"}");
        String payload = GatewayInARealm.encoded("{\"act\":{}}");
        assertThat(DelegationMarks.areIn(header + "." + payload + ".")).isTrue();
        assertThat(DelegationMarks.areIn(header + "." + payload)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x", "a.b.c", "a.b.c.d.e", "<saml:Assertion/>", "\u0000", "act", "may_act"})
    void areNotInWhatIsNoJws(String text) {
        assertThat(DelegationMarks.areIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[{\"act\":{}}]", "\"act\"", "7", "", " ", "{\"act\":", "{\"act\"}"})
    void areNotInAPayloadThatIsNoObject(String payload) {
        assertThat(DelegationMarks.areIn(token(payload))).isFalse();
    }

    @Test
    void areNotInAPayloadThatIsTooDeepToBeAToken() {
        String deep = "{\"act\":".repeat(100_000);
        assertThat(DelegationMarks.areIn(token(deep))).isFalse();
    }

    private static String token(String payload) {
        return GatewayInARealm.text("{\"alg\":\"RS256\"}", payload);
    }
}
