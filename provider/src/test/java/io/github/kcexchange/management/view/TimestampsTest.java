// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T06:38:52.548Z,2026-11-22T06:38:52.548Z",
        "2026-11-22T06:38:52Z,2026-11-22T06:38:52.000Z",
        "2026-11-22T06:38:52.999999Z,2026-11-22T06:38:52.999Z"
    })
    void areWrittenInUtcWithMilliseconds(Instant instant, String text) {
        assertThat(Timestamps.format(instant)).isEqualTo(text);
    }

    @Test
    void areOmittedIfUnknown() {
        assertThat(Timestamps.format(null)).isNull();
    }
}
