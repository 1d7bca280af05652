// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.view.Timestamps;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2027-06-01T12:00:00.5+02:00,2027-06-01T10:00:00.500Z",
        "2027-06-01T00:00:00-00:30,2027-06-01T00:30:00Z",
        "2028-02-29t00:00:00z,2028-02-29T00:00:00Z"
    })
    void isReadWithAnyOffset(String text, Instant instant) {
        assertThat(DateTime.parse(text)).contains(instant);
    }

    /** In UTC, the second one would be written with a year of five digits, which RFC 3339 does not have. */
    @Test
    void isReadUpToTheLastOneThatCanBeWritten() {
        assertThat(DateTime.parse("9999-12-31T23:59:59.999Z").map(Timestamps::format))
                .contains("9999-12-31T23:59:59.999Z");
        assertThat(DateTime.parse("9999-12-31T22:59:59.999-02:00")).isEmpty();
    }
}
