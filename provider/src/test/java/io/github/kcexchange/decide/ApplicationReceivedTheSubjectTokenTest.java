// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.BOB;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.granted;
import static io.github.kcexchange.decide.Judgement.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link ApplicationReceivedTheSubjectToken} among the {@link ApplicationRules}. */
class ApplicationReceivedTheSubjectTokenTest {

    @Test
    void theApplicationThatTheTokenWasIssuedToExchangesIt() {
        assertThat(granted(impersonation().subject(BOB).audience("elsewhere"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "https://api.example.com/g"})
    void theApplicationExchangesWhatIsMeantForItOrForItsResource(String audience) {
        assertThat(granted(impersonation().audience("elsewhere", audience))).isNotNull();
    }

    @Test
    void aTokenThatIsMeantForOthersIsRejected() {
        rejected(impersonation().audience("elsewhere"), Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
    }

    @Test
    void aTokenWithoutAudienceIsRejected() {
        rejected(impersonation().audience(), Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
    }
}
