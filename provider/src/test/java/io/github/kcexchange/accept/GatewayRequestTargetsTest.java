// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static io.github.kcexchange.accept.SentForm.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link GatewayRequestReader}: audiences and resources. */
class GatewayRequestTargetsTest {

    private final SentForm form = new SentForm();

    @Nested
    class ATarget {

        @ParameterizedTest
        @ValueSource(strings = {"audience", "resource"})
        void isMeasuredAlone(String parameter) {
            form.send(parameter, targets(300, 40));
            assertThat(form.read(form.without(parameter))).isInstanceOf(Outcome.Passed.class);
            assertThat(form.request().targets()).hasSize(300);
        }

        @ParameterizedTest
        @ValueSource(strings = {"audience", "resource"})
        void mayBeAsLongAsKeycloakAllows(String parameter) {
            form.send(parameter, targets(2, LIMIT));
            assertThat(form.read(form.without(parameter))).isInstanceOf(Outcome.Passed.class);
        }

        @ParameterizedTest
        @CsvSource({"audience,AUDIENCE", "resource,RESOURCE"})
        void thatIsTooLongItselfIsRejectedAmongShortOnes(String parameter, Parameter named) {
            form.send(parameter, targets(1, 40)[0], targets(1, LIMIT + 1)[0]);
            assertThat(form.read(form.without(parameter)))
                    .isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG, named));
        }

        @ParameterizedTest
        @CsvSource({"1,4001", "1,40", "3,40", "100,40"})
        void thatWasDroppedForAnotherReasonThanItsNumberIsRejected(int count, int length) {
            form.send("audience", targets(count, length));
            assertThat(form.read(form.without("audience")))
                    .isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG, Parameter.AUDIENCE));
        }

        @Test
        void ofManyIsLookedAtForControlCharactersAsKeycloakDidNotKeepIt() {
            String[] targets = targets(300, 40);
            targets[200] += "\n";
            form.send("audience", targets);
            assertThat(form.read(form.without("audience")))
                    .isEqualTo(Outcome.rejected(Problem.PARAMETER_MALFORMED, Parameter.AUDIENCE));
        }

        @Test
        void ofManyIsLookedAtForItsForm() {
            String[] targets = targets(300, 40);
            targets[299] = "no-uri";
            form.send("resource", targets);
            assertThat(form.read(form.without("resource"))).isEqualTo(Outcome.rejected(Problem.RESOURCE_MALFORMED));
        }

        private String[] targets(int count, int length) {
            return IntStream.range(0, count)
                    .mapToObj(Integer::toString)
                    .map(number -> "urn:" + "x".repeat(length - 4 - number.length()) + number)
                    .toArray(String[]::new);
        }
    }

    @Nested
    class AResource {

        @Test
        void mustBeAnAbsoluteUri() {
            form.send("resource", "orders");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.RESOURCE_MALFORMED));
        }

        @Test
        void rejectsTheWholeRequestIfOneOfSeveralIsMalformed() {
            form.send("resource", "https://one", "https://two#fragment", "https://three");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.RESOURCE_MALFORMED));
        }
    }
}
