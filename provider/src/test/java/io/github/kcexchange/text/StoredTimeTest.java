// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTimeTest {

    @Test
    void isReadAsItWasWritten() {
        Instant time = Instant.parse("2030-01-01T00:00:00.123Z");
        assertThat(new StoredTime(time.toString()).instant()).isEqualTo(time);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"yesterday", "2030-01-01", "1795334388"})
    void anyOtherTextIsNoTime(String text) {
        assertThat(new StoredTime(text).instant()).isNull();
    }

    /** Java reads years with ten digits, but cannot write the last one of them in UTC. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-0001-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void aTimeWhoseYearHasNotFourDigitsIsNoTime(String text) {
        assertThat(Instant.parse(text)).isNotNull();
        assertThat(new StoredTime(text).instant()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void theFirstAndTheLastYearWithFourDigitsAreRead(String text) {
        assertThat(new StoredTime(text).instant()).isEqualTo(Instant.parse(text));
    }
}
