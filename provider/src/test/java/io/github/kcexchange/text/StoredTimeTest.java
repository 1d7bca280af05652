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
}
