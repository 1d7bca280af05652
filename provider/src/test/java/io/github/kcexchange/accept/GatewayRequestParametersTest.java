// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link GatewayRequestReader}: rules for every parameter. */
class GatewayRequestParametersTest {

    private final SentForm form = new SentForm();

    @Nested
    class AParameter {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "grant_type",
                    "subject_token",
                    "subject_token_type",
                    "scope",
                    "requested_token_type",
                    "actor_token",
                    "client_id",
                    "tenant"
                })
        void isSentOnce(String parameter) {
            form.send(parameter, "one", "two");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_REPEATED, known(parameter)));
        }

        @ParameterizedTest
        @CsvSource({"same,same", "'',same", "same,''", "'',''"})
        void isRepeatedEvenWhereTheValuesAreEqualOrEmpty(String first, String second) {
            form.send("scope", first, second);
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_REPEATED, Parameter.SCOPE));
        }

        @Test
        void thatKeycloakDroppedWasTooLong() {
            form.send("scope", "x".repeat(4001));
            assertThat(form.read(form.without("scope")))
                    .isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG, Parameter.SCOPE));
        }

        @Test
        void thatKeycloakDroppedWasTooLongWhateverElseIsWrong() {
            form.send("tenant", "x".repeat(4001));
            form.send("scope", "one", "two");
            assertThat(form.read(form.without("tenant"))).isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG));
        }

        @ParameterizedTest
        @ValueSource(strings = {"subject_token", "scope", "audience", "resource", "tenant"})
        void thatKeycloakHadToCleanIsMalformed(String parameter) {
            form.send(parameter, "https://a\u0000b");
            Map<String, List<String>> kept = form.kept();
            kept.put(parameter, List.of("https://ab"));
            assertThat(form.read(kept)).isEqualTo(Outcome.rejected(Problem.PARAMETER_MALFORMED, known(parameter)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"subject_token", "scope", "audience", "resource", "tenant"})
        void withAControlCharacterIsMalformedEvenIfKeycloakKeepsIt(String parameter) {
            form.send(parameter, "https://a\nb");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_MALFORMED, known(parameter)));
        }

        @Test
        void thatKeycloakCleanedAwayCompletelyIsMalformed() {
            form.send("scope", "\u0000");
            Map<String, List<String>> kept = form.kept();
            kept.put("scope", List.of(""));
            assertThat(form.read(kept)).isEqualTo(Outcome.rejected(Problem.PARAMETER_MALFORMED, Parameter.SCOPE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"requested_subject", "requested_issuer", "subject_issuer"})
        void ofAnotherKindOfExchangeIsNotSupported(String parameter) {
            form.send(parameter, "x");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_NOT_SUPPORTED));
        }
    }

    @Nested
    class AFaultOfSeveralParameters {

        @Test
        void isToldTheOneThatMayBeNamed() {
            form.send("tenant", "one", "two");
            form.send("scope", "one", "two");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_REPEATED, Parameter.SCOPE));
        }

        @Test
        void isToldTheTokenFirst() {
            form.send("scope", "one", "two");
            form.send("subject_token", "one", "two");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_REPEATED, Parameter.SUBJECT_TOKEN));
        }
    }

    private static @Nullable Parameter known(String name) {
        return Parameter.among(List.of(name)).orElse(null);
    }
}
