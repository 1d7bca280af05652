// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.kcexchange.text.Parameter;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void aPassedValueGoesToTheNextStep() {
        assertThat(Outcome.passed(20).then(value -> Outcome.passed("got " + value)))
                .isEqualTo(Outcome.passed("got 20"));
    }

    @Test
    void aRefusalKeepsItsProblemAndSkipsFurtherSteps() {
        Outcome<String> refused = Outcome.refused(Problem.CREDENTIAL_EXPIRED);
        assertThat(refused.then(value -> fail("ran a step after a refusal")))
                .isEqualTo(Outcome.refused(Problem.CREDENTIAL_EXPIRED));
    }

    @Test
    void aRefusalKeepsItsParameter() {
        Outcome<String> refused = Outcome.refused(Problem.PARAMETER_TOO_LONG, Parameter.SCOPE);
        Outcome<String> later = refused.then(value -> fail("ran a step after a refusal"));
        assertThat(later).isEqualTo(refused).isNotEqualTo(Outcome.refused(Problem.PARAMETER_TOO_LONG));
    }

    @Test
    void aRefusalNamesItsParameterIfItHasOne() {
        assertThat(new Outcome.Refused<>(Problem.PARAMETER_TOO_LONG, null).description())
                .isEqualTo(Problem.PARAMETER_TOO_LONG.description());
        assertThat(new Outcome.Refused<>(Problem.PARAMETER_TOO_LONG, Parameter.SCOPE).description())
                .isEqualTo(Problem.PARAMETER_TOO_LONG.description(Parameter.SCOPE));
    }

    @Test
    void aLaterStepMayStillRefuse() {
        assertThat(Outcome.passed(20).then(value -> Outcome.refused(Problem.GATEWAY_DISABLED)))
                .isEqualTo(Outcome.refused(Problem.GATEWAY_DISABLED));
    }
}
