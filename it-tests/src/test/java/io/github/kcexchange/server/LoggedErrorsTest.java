// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A failed test states the errors that the server logged. */
final class LoggedErrorsTest {
    private static final String INFO = "2026-11-29 09:27:06,814 INFO  [io.quarkus] (main) Keycloak started\n";
    private static final String ERROR = """
            2026-11-29 09:27:07,001 ERROR [org.keycloak.services] (executor-thread-1) Uncaught
            java.lang.IllegalStateException: Not found in database
            \tat org.keycloak.models.Roles.find(Roles.java:1)
            """;

    @Test
    void anErrorIsStatedWithItsStackTrace() {
        assertThat(LoggedErrors.in(INFO + ERROR + INFO + "no date\n")).containsExactly(ERROR.strip());
    }

    @Test
    void aLogWithoutErrorsAddsNothing() {
        assertThat(LoggedErrors.in(INFO + INFO)).isEmpty();
    }

    @Test
    void onlyTheFirstErrorsAreStated() {
        assertThat(LoggedErrors.in(ERROR.repeat(9))).hasSize(4);
    }

    @Test
    void aLongStackTraceIsCut() {
        String frame = "\tat org.keycloak.models.Roles.find(Roles.java:1)\n";
        List<String> errors = LoggedErrors.in(ERROR + frame.repeat(100));
        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.lines()).hasSize(40));
    }
}
