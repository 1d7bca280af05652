// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialBodyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00.500Z");

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'expiresAt':null}", "{'name':'ignored'}"})
    void hasNoExpiryUnlessOneIsRequested(String body) {
        assertThat(expiresAt(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T06:00:01Z",
                "2026-11-22T07:00:01+01:00",
                "2026-11-22t06:00:01.999z",
                "9999-12-31T23:59:59Z",
                "9999-12-31T23:59:59.999999999+18:00"
            })
    void expiresInTheFuture(String date) {
        assertThat(expiresAt("{'expiresAt':'" + date + "'}"))
                .contains(DateTime.parse(date).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T05:59:59Z",
                "2026-11-22T06:00:00.500Z",
                "2026-11-22T06:00:00.999Z",
                "2026-11-22T06:00:01+01:00",
                "0000-01-01T00:00:00Z"
            })
    void doesNotExpireInThePastNorInTheCurrentSecond(String date) {
        Rejected.asInvalid(
                () -> expiresAt("{'expiresAt':'" + date + "'}"),
                ErrorDetail.invalid("expiresAt", "Must be in the future."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2027-02-30T00:00:00Z",
                "2027-01-01",
                "2027-01-01T00:00:00",
                "2027-01-01T00:00Z",
                "+12027-01-01T00:00:00Z",
                "1798761600",
                "2027-01-01T25:00:00Z",
                "2027-01-01T00:00:00+25:00",
                "9999-12-31T23:59:59-00:01"
            })
    void expiresAtADateOfRfc3339(String date) {
        Rejected.asInvalid(
                () -> expiresAt("{'expiresAt':'" + date + "'}"),
                ErrorDetail.invalid(
                        "expiresAt", "Must be a date and time in RFC 3339 format, such as 2030-01-01T00:00:00Z."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1798761600", "true", "{}", "[]"})
    void takesTheDateAsAString(String date) {
        Rejected.asInvalid(
                () -> expiresAt("{'expiresAt':" + date + "}"), ErrorDetail.invalid("expiresAt", "Must be a string."));
    }

    private static Optional<Instant> expiresAt(String body) {
        return new CredentialBody(Bodies.of(body)).expiresAt(NOW);
    }
}
