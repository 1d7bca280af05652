// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.kcexchange.check.DelegationMarks;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The payload of a subject token, in any shape: {@code act} and {@code may_act} are never overlooked. */
class DelegationMarksFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aMarkIsSeenWhereverThePayloadHasOne(FuzzedDataProvider data) {
        String payload = data.consumeRemainingAsString();
        String token = encoded("{\"alg\":\"RS256\"}") + '.' + encoded(payload) + ".c2ln";
        if (Payload.of(payload) instanceof Map<?, ?> claims) {
            assertThat(DelegationMarks.areIn(token))
                    .isEqualTo(claims.containsKey("act") || claims.containsKey("may_act"));
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
