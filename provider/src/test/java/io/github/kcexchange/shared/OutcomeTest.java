// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void aPassedValueGoesToTheNextStep() {
        assertThat(Outcome.passed(20).then(value -> Outcome.passed("got " + value)))
                .isEqualTo(Outcome.passed("got 20"));
    }

    @Test
    void aRejectionKeepsItsProblemAndSkipsFurtherSteps() {
        Outcome<String> rejected = Outcome.rejected(Problem.CREDENTIAL_EXPIRED);
        assertThat(rejected.then(value -> fail("ran a step after a rejection")))
                .isEqualTo(Outcome.rejected(Problem.CREDENTIAL_EXPIRED));
    }

    @Test
    void aRejectionKeepsItsParameter() {
        Outcome<String> rejected = Outcome.rejected(Problem.PARAMETER_TOO_LONG, Parameter.SCOPE);
        Outcome<String> later = rejected.then(value -> fail("ran a step after a rejection"));
        assertThat(later).isEqualTo(rejected).isNotEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG));
    }

    @Test
    void aRejectionNamesItsParameterIfItHasOne() {
        assertThat(new Outcome.Rejected<>(Problem.PARAMETER_TOO_LONG, null).description())
                .isEqualTo(Problem.PARAMETER_TOO_LONG.description());
        assertThat(new Outcome.Rejected<>(Problem.PARAMETER_TOO_LONG, Parameter.SCOPE).description())
                .isEqualTo(Problem.PARAMETER_TOO_LONG.description(Parameter.SCOPE));
    }

    @Test
    void aLaterStepMayStillReject() {
        assertThat(Outcome.passed(20).then(value -> Outcome.rejected(Problem.GATEWAY_DISABLED)))
                .isEqualTo(Outcome.rejected(Problem.GATEWAY_DISABLED));
    }
}
