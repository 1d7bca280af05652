// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static io.github.kcexchange.form.ExchangeForm.SUBJECT_TOKEN;
import static io.github.kcexchange.form.ExchangeForm.SUBJECT_TOKEN_TYPE;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The form checks that apply to every exchange. The client repeated no parameter except {@code audience} and
 * {@code resource}, and Keycloak neither dropped nor altered one. The form has no parameter that the exchange does not
 * support.
 *
 * <p>Keycloak adds up the lengths of all values of a parameter, and drops the whole parameter if the sum exceeds the
 * maximum. {@code audience} and {@code resource} may have many values, so each of their values is measured separately.
 *
 * @param sent the form as the client sent it
 * @param kept the form as Keycloak hands it to the grant
 * @param greatestLength the maximum length of a parameter in Keycloak, in characters, by parameter name
 */
public record CompleteForm(ExchangeForm sent, ExchangeForm kept, ToIntFunction<String> greatestLength) {

    private static final Set<String> REPEATABLE = Set.of("audience", "resource");
    private static final List<String> UNSUPPORTED = List.of("requested_subject", "requested_issuer", "subject_issuer");

    /** Returns the form as sent, with a subject token and its type, or the first problem. */
    public Outcome<ExchangeForm> read() {
        return reject(Problem.PARAMETER_TOO_LONG, this::isTooLong)
                .then(form -> reject(Problem.PARAMETER_REPEATED, this::isRepeated))
                .then(form -> reject(Problem.PARAMETER_MALFORMED, this::isMalformed))
                .then(form -> reject(
                        Problem.PARAMETER_NOT_SUPPORTED, UNSUPPORTED.stream().anyMatch(form::has)))
                .then(form -> reject(
                        Problem.RESOURCE_MALFORMED,
                        !form.values("resource").stream().allMatch(ResourceUri::isWellFormed)))
                .then(form -> require(SUBJECT_TOKEN))
                .then(form -> require(SUBJECT_TOKEN_TYPE));
    }

    private Outcome<ExchangeForm> reject(Problem problem, Predicate<String> isWrong) {
        List<String> wrong = sent.names().stream().filter(isWrong).toList();
        return wrong.isEmpty()
                ? Outcome.passed(sent)
                : Outcome.rejected(problem, Parameter.among(wrong).orElse(null));
    }

    private Outcome<ExchangeForm> reject(Problem problem, boolean isWrong) {
        return isWrong ? Outcome.rejected(problem) : Outcome.passed(sent);
    }

    private Outcome<ExchangeForm> require(String name) {
        return sent.has(name)
                ? Outcome.passed(sent)
                : Outcome.rejected(
                        Problem.PARAMETER_MISSING,
                        Parameter.among(List.of(name)).orElse(null));
    }

    private boolean isTooLong(String name) {
        return isDropped(name) && !isLongOnlyAsASum(name);
    }

    private boolean isDropped(String name) {
        return !kept.names().contains(name);
    }

    private boolean isLongOnlyAsASum(String name) {
        if (!REPEATABLE.contains(name)) {
            return false;
        }
        int limit = greatestLength.applyAsInt(name);
        IntSummaryStatistics lengths =
                sent.values(name).stream().mapToInt(String::length).summaryStatistics();
        return lengths.getSum() > limit && lengths.getMax() <= limit;
    }

    private boolean isRepeated(String name) {
        return !REPEATABLE.contains(name)
                && sent.parameters().getOrDefault(name, List.of()).size() > 1;
    }

    /**
     * As of 26.7, Keycloak removes control characters, and texts that stand for them, from the values that it keeps.
     * The two forms then differ. 26.5 and 26.6 keep such a value unchanged, and no version hands out a dropped one.
     */
    private boolean isMalformed(String name) {
        return sent.hasControlCharacters(name)
                || (!isDropped(name) && !sent.values(name).equals(kept.values(name)));
    }
}
