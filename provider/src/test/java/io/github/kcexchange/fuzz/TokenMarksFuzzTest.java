// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.use.facts.UnverifiedToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The payload of a subject token, in any shape: no mark is ever overlooked. */
class TokenMarksFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aMarkIsSeenWhereverThePayloadHasOne(FuzzedDataProvider data) {
        String payload = data.consumeRemainingAsString();
        String token = encoded("{\"alg\":\"RS256\"}") + '.' + encoded(payload) + ".c2ln";
        if (Payload.of(payload) instanceof Map<?, ?> claims) {
            TokenMarks marks = UnverifiedToken.marksIn(token);
            assertThat(marks.delegated()).isEqualTo(claims.containsKey("act"));
            assertThat(marks.restricted()).isEqualTo(claims.containsKey("may_act"));
            assertThat(marks.ofGateway()).isEqualTo(claims.containsKey("gateway_credential_id"));
            assertThat(marks.origin())
                    .isEqualTo(
                            claims.get("jti") instanceof String jti
                                    ? TokenOrigin.of(jti).orElse(null)
                                    : null);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
