// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeModeTest {

    @ParameterizedTest
    @CsvSource({"GATEWAY_CREDENTIAL, gateway_credential", "IMPERSONATION, impersonation", "DELEGATION, delegation"})
    void theLabelIsTheOneOfTheContract(ExchangeMode mode, String label) {
        assertThat(mode.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @EnumSource
    void everyLabelMayBeATagOfAMetric(ExchangeMode mode) {
        assertThat(mode.label()).matches("[a-z]+(_[a-z]+)*");
    }
}
