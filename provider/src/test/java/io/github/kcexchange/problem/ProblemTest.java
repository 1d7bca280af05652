// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    /** The contract that clients and the integration tests are written against. */
    @Test
    void theCatalogueIsThatOfTheContract() throws IOException {
        List<Map<String, String>> contract = new ObjectMapper()
                .readValue(ProjectFolder.PATH.resolve("docs/problems.json").toFile(), new TypeReference<>() {});
        assertThat(Problem.values())
                .extracting(problem -> Map.of(
                        "reason", problem.reason(),
                        "error", problem.kind().error(),
                        "event_error", problem.kind().eventError(),
                        "description", problem.description()))
                .containsExactlyElementsOf(contract);
    }

    @ParameterizedTest
    @EnumSource
    void adviceHasOnlyTheCharactersThatRfc6749Allows(Problem problem) {
        assertThat(problem.description()).matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    }

    @ParameterizedTest
    @EnumSource
    void adviceIsAFullSentence(Problem problem) {
        assertThat(problem.description()).matches("[A-Z].*\\.");
    }

    @ParameterizedTest
    @EnumSource
    void adviceWithAParameterIsAsWellFormed(Parameter parameter) {
        assertThat(Problem.values())
                .allSatisfy(problem -> assertThat(problem.description(parameter))
                        .startsWith(problem.description() + " Look at " + parameter.text())
                        .matches("[A-Z][\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*\\."));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBJECT_TOKEN", "ACTOR_TOKEN", "CLIENT_ASSERTION"})
    void theUsualCauseOfControlCharactersInATokenIsStated(Parameter token) {
        assertThat(Problem.PARAMETER_MALFORMED.description(token))
                .isEqualTo("Remove the control characters from the parameter. Look at " + token.text()
                        + ": a line break at its end is the usual cause.");
        assertThat(Problem.PARAMETER_TOO_LONG.description(token))
                .isEqualTo(
                        "Shorten the parameter: it is longer than this server accepts. Look at " + token.text() + ".");
    }

    @Test
    void noOtherParameterIsReadFromAFile() {
        assertThat(Problem.PARAMETER_MALFORMED.description(Parameter.SUBJECT_TOKEN_TYPE))
                .isEqualTo("Remove the control characters from the parameter. Look at subject_token_type.");
    }

    /** The console finds the reasons for an answer by the beginning of its description. */
    @ParameterizedTest
    @EnumSource
    void noAdviceIsTheBeginningOfAnother(Problem problem) {
        assertThat(Arrays.stream(Problem.values()).map(Problem::description).distinct())
                .filteredOn(other -> other.startsWith(problem.description()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theReasonIsTheNameInLowerCase(Problem problem) {
        assertThat(problem.reason()).matches("[a-z]+(_[a-z]+)*").isEqualToIgnoringCase(problem.name());
    }

    @Test
    void reasonsAreUnique() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::reason)).doesNotHaveDuplicates();
    }

    @Test
    void allProblemsOfACredentialLookTheSameToTheCaller() {
        assertThat(outsideOf(ProblemKind.CREDENTIAL)).hasSize(1);
    }

    @Test
    void noOtherProblemLooksLikeAProblemOfACredential() {
        String credential =
                outsideOf(ProblemKind.CREDENTIAL).stream().findFirst().orElseThrow();
        assertThat(EnumSet.complementOf(EnumSet.of(ProblemKind.CREDENTIAL)))
                .allSatisfy(kind -> assertThat(outsideOf(kind)).doesNotContain(credential));
    }

    /** The kind of a problem must not reveal why a credential is rejected. */
    @Test
    void everyProblemThatMustStayHiddenIsAProblemOfTheCredential() {
        assertThat(Arrays.stream(Problem.values()).filter(problem -> problem.kind() == ProblemKind.CREDENTIAL))
                .containsExactlyInAnyOrder(
                        Problem.CREDENTIAL_MALFORMED,
                        Problem.CREDENTIAL_UNKNOWN,
                        Problem.CREDENTIAL_ALTERED,
                        Problem.CREDENTIAL_EXPIRED,
                        Problem.GATEWAY_NOT_FOUND,
                        Problem.GATEWAY_DISABLED,
                        Problem.SERVICE_ACCOUNT_DISABLED,
                        Problem.SERVICE_ACCOUNT_REPLACED,
                        Problem.SIGNING_KEY_GONE,
                        Problem.SIGNATURE_INVALID,
                        Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST,    invalid_request,     invalid_request",
        "CREDENTIAL, invalid_request,     invalid_token",
        "TARGET,     invalid_target,      invalid_request",
        "SCOPE,      invalid_scope,       invalid_request",
        "CONSENT,    invalid_scope,       consent_denied",
        "CLIENT,     unauthorized_client, not_allowed",
    })
    void everyKindIsARowOfTheErrorTable(ProblemKind kind, String error, String eventError) {
        assertThat(kind.error()).isEqualTo(error);
        assertThat(kind.eventError()).isEqualTo(eventError);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAProblem(ProblemKind kind) {
        assertThat(outsideOf(kind)).isNotEmpty();
    }

    private static Set<String> outsideOf(ProblemKind kind) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.kind() == kind)
                .map(problem -> problem.kind().error() + ": " + problem.description())
                .collect(Collectors.toSet());
    }
}
