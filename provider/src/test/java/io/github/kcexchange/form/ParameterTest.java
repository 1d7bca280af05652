// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNameInTheForm(Parameter parameter) {
        assertThat(parameter.text()).matches("[a-z]+(_[a-z]+)*");
        assertThat(Parameter.among(List.of("tenant", parameter.text()))).contains(parameter);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByNothingElse(Parameter parameter) {
        assertThat(Parameter.among(List.of(parameter.text().toUpperCase(Locale.ROOT), parameter.text() + "\n", "x")))
                .isEmpty();
    }

    @Test
    void isTheSameWhateverTheOrderOfTheNames() {
        assertThat(Parameter.among(List.of("scope", "subject_token"))).contains(Parameter.SUBJECT_TOKEN);
        assertThat(Parameter.among(List.of("subject_token", "scope"))).contains(Parameter.SUBJECT_TOKEN);
        assertThat(Parameter.among(List.of())).isEmpty();
    }
}
