// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.kcexchange.claim.ActorChain;

/** An {@code act} claim, in any shape. */
class ActClaimFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void anActClaimIsAChainOfNamedActorsOrNone(FuzzedDataProvider data) {
        Object claim = Payload.of(data.consumeRemainingAsString());
        ActorChain.read(claim).ifPresent(chain -> {
            assertThat(chain.links()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
            assertThat(chain.links()).allSatisfy(link -> assertThat(link.sub()).isNotBlank());
            assertThat(chain.claim()).isEqualTo(claim);
        });
    }
}
