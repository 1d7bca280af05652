// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.form.PresentedKind;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.PresentedToken;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRequestReaderTest {

    private static final String ACCESS = "urn:ietf:params:oauth:token-type:access_token";
    private static final String ID = "urn:ietf:params:oauth:token-type:id_token";

    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    ApplicationRequestReaderTest() {
        send("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        send("subject_token_type", ACCESS);
        send("subject_token", "the.subject.token");
    }

    @Nested
    class AWellFormedRequest {

        @Test
        void needsOnlyTheSubjectToken() {
            assertThat(read())
                    .isEqualTo(Outcome.passed(new ApplicationRequest(
                            new PresentedToken(PresentedKind.ACCESS_TOKEN, new TokenText("the.subject.token")),
                            null,
                            IssuedKind.ACCESS_TOKEN,
                            null,
                            List.of())));
        }

        @Test
        void mayBringAnActor() {
            send("actor_token", "the.actor.token");
            send("actor_token_type", ID);
            assertThat(request().actor())
                    .isEqualTo(new PresentedToken(PresentedKind.ID_TOKEN, new TokenText("the.actor.token")));
        }

        @Test
        void mayBePresentedAsAJwt() {
            send("subject_token_type", "urn:ietf:params:oauth:token-type:jwt");
            send("actor_token", "the.actor.token");
            send("actor_token_type", "urn:ietf:params:oauth:token-type:jwt");
            assertThat(request().subject().kind()).isEqualTo(PresentedKind.JWT);
            assertThat(request().actor())
                    .isEqualTo(new PresentedToken(PresentedKind.JWT, new TokenText("the.actor.token")));
        }

        @Test
        void mayPresentAnIdToken() {
            send("subject_token_type", ID);
            assertThat(request().subject().kind()).isEqualTo(PresentedKind.ID_TOKEN);
        }

        @ParameterizedTest
        @CsvSource({ACCESS + ", ACCESS_TOKEN", ID + ", ID_TOKEN", "'', ACCESS_TOKEN"})
        void mayAskForEitherKindAndGetsAnAccessTokenByDefault(String type, IssuedKind kind) {
            send("requested_token_type", type);
            assertThat(request().requested()).isEqualTo(kind);
        }

        @Test
        void mayNarrowWhatItAsksFor() {
            send("scope", "orders profile");
            send("audience", "one", "two");
            send("resource", "https://three", "https://four");
            assertThat(request().scope()).isEqualTo("orders profile");
            assertThat(request().targets()).containsExactly("one", "two", "https://three", "https://four");
        }

        @ParameterizedTest
        @ValueSource(strings = {"actor_token", "actor_token_type", "requested_token_type", "scope", "audience"})
        void mayLeaveAParameterEmptyWhichCountsAsAbsent(String parameter) {
            Outcome<ApplicationRequest> without = read();
            send(parameter, "");
            assertThat(read()).isEqualTo(without);
        }
    }

    @Nested
    class ARequestIsRejected {

        @ParameterizedTest
        @ValueSource(strings = {"subject_token", "subject_token_type"})
        void withoutASubjectTokenOrItsType(String parameter) {
            sent.remove(parameter);
            rejected(Problem.PARAMETER_MISSING, parameter);
            send(parameter, "");
            rejected(Problem.PARAMETER_MISSING, parameter);
        }

        @Test
        void withAnActorTokenThatHasNoType() {
            send("actor_token", "the.actor.token");
            rejected(Problem.ACTOR_INCOMPLETE);
            send("actor_token_type", "");
            rejected(Problem.ACTOR_INCOMPLETE);
        }

        @Test
        void withATypeThatHasNoActorToken() {
            send("actor_token_type", ACCESS);
            rejected(Problem.ACTOR_INCOMPLETE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "urn:ietf:params:oauth:token-type:refresh_token",
                    "URN:IETF:PARAMS:OAUTH:TOKEN-TYPE:JWT",
                    "urn:ietf:params:oauth:token-type:saml2",
                    "URN:IETF:PARAMS:OAUTH:TOKEN-TYPE:ACCESS_TOKEN",
                    "access_token",
                    "pingone_gateway_credential",
                    " "
                })
        void withATokenTypeThatIsNotExchanged(String type) {
            send("subject_token_type", type);
            rejected(Problem.TOKEN_TYPE_UNKNOWN);
            send("subject_token_type", ACCESS);
            send("actor_token", "the.actor.token");
            send("actor_token_type", type);
            rejected(Problem.TOKEN_TYPE_UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "urn:ietf:params:oauth:token-type:refresh_token",
                    "urn:ietf:params:oauth:token-type:jwt",
                    "pingone_gateway_credential",
                    " "
                })
        void withAnotherRequestedTokenType(String type) {
            send("requested_token_type", type);
            rejected(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"subject_token", "actor_token", "requested_token_type", "scope", "tenant"})
        void withARepeatedParameter(String parameter) {
            send(parameter, "one", "one");
            rejected(Problem.PARAMETER_REPEATED, parameter);
        }

        @Test
        void withAMalformedResource() {
            send("resource", "https://one", "two");
            rejected(Problem.RESOURCE_MALFORMED);
        }

        @Test
        void withAParameterThatKeycloakDroppedWhateverElseIsWrong() {
            sent.remove("subject_token_type");
            Map<String, List<String>> kept = new LinkedHashMap<>(sent);
            send("scope", "x".repeat(4001));
            assertThat(ApplicationRequestReader.read(
                            new CompleteForm(new ExchangeForm(sent), new ExchangeForm(kept), name -> 4000)))
                    .isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG, Parameter.SCOPE));
        }

        private void rejected(Problem problem) {
            assertThat(read()).isEqualTo(Outcome.rejected(problem));
        }

        private void rejected(Problem problem, String parameter) {
            Parameter known = Parameter.among(List.of(parameter)).orElse(null);
            assertThat(read()).isEqualTo(Outcome.rejected(problem, known));
        }
    }

    private void send(String name, String... values) {
        sent.put(name, Arrays.asList(values));
    }

    private ApplicationRequest request() {
        return ((Outcome.Passed<ApplicationRequest>) read()).value();
    }

    private Outcome<ApplicationRequest> read() {
        return ApplicationRequestReader.read(
                new CompleteForm(new ExchangeForm(sent), new ExchangeForm(sent), name -> 4000));
    }
}
