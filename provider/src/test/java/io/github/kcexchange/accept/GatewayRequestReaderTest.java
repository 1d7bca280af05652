// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayRequestReaderTest {

    private static final int LIMIT = 4000;

    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    GatewayRequestReaderTest() {
        send("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        send("subject_token_type", "pingone_gateway_credential");
        send("subject_token", "the.credential.itself");
    }

    @Nested
    class AWellFormedRequest {

        @Test
        void needsOnlyTheSubjectToken() {
            assertThat(read())
                    .isEqualTo(Outcome.passed(new GatewayRequest(
                            "pingone_gateway_credential",
                            new TokenText("the.credential.itself"),
                            null,
                            List.of(),
                            List.of())));
        }

        @Test
        void keepsTheTypeAsTheClientWroteIt() {
            send("subject_token_type", "urn:pingidentity:params:oauth:token-type:gateway_credential");
            assertThat(request().subjectTokenType())
                    .isEqualTo("urn:pingidentity:params:oauth:token-type:gateway_credential");
        }

        @Test
        void mayAskForScope() {
            send("scope", "orders profile");
            assertThat(request().scope()).isEqualTo("orders profile");
        }

        @Test
        void mayRepeatAudienceAndResource() {
            send("audience", "one", "two");
            send("resource", "https://one", "https://two?q=1");
            assertThat(request().audiences()).containsExactly("one", "two");
            assertThat(request().resources()).containsExactly("https://one", "https://two?q=1");
        }

        @Test
        void mayAskForAnAccessTokenByName() {
            send("requested_token_type", "urn:ietf:params:oauth:token-type:access_token");
            assertThat(read()).isInstanceOf(Outcome.Passed.class);
        }

        @Test
        void mayCarryUnknownParameters() {
            send("tenant", "7");
            assertThat(read()).isInstanceOf(Outcome.Passed.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "scope",
                    "audience",
                    "resource",
                    "actor_token",
                    "actor_token_type",
                    "requested_token_type",
                    "requested_subject",
                    "requested_issuer",
                    "subject_issuer"
                })
        void mayLeaveAParameterEmptyWhichCountsAsAbsent(String parameter) {
            Outcome<GatewayRequest> without = read();
            send(parameter, "");
            assertThat(read()).isEqualTo(without);
        }
    }

    @Nested
    class ASubjectToken {

        @Test
        void mustBeThere() {
            sent.remove("subject_token");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_MISSING, Parameter.SUBJECT_TOKEN));
        }

        @Test
        void mustNotBeEmpty() {
            send("subject_token", "");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_MISSING, Parameter.SUBJECT_TOKEN));
        }

        @Test
        void withoutATypeIsRejected() {
            sent.remove("subject_token_type");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_MISSING, Parameter.SUBJECT_TOKEN_TYPE));
        }
    }

    @Nested
    class AnActor {

        @ParameterizedTest
        @ValueSource(strings = {"actor_token", "actor_token_type"})
        void isRejectedByEitherOfItsParameters(String parameter) {
            send(parameter, "x");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.ACTOR_WITH_GATEWAY_CREDENTIAL));
        }
    }

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
            send(parameter, "one", "two");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_REPEATED, known(parameter)));
        }

        @ParameterizedTest
        @CsvSource({"same,same", "'',same", "same,''", "'',''"})
        void isRepeatedEvenWhereTheValuesAreEqualOrEmpty(String first, String second) {
            send("scope", first, second);
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_REPEATED, Parameter.SCOPE));
        }

        @Test
        void thatKeycloakDroppedWasTooLong() {
            send("scope", "x".repeat(4001));
            assertThat(read(without("scope"))).isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG, Parameter.SCOPE));
        }

        @Test
        void thatKeycloakDroppedWasTooLongWhateverElseIsWrong() {
            send("tenant", "x".repeat(4001));
            send("scope", "one", "two");
            assertThat(read(without("tenant"))).isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG));
        }

        @ParameterizedTest
        @ValueSource(strings = {"subject_token", "scope", "audience", "resource", "tenant"})
        void thatKeycloakHadToCleanIsMalformed(String parameter) {
            send(parameter, "https://a\u0000b");
            Map<String, List<String>> kept = new LinkedHashMap<>(sent);
            kept.put(parameter, List.of("https://ab"));
            assertThat(read(kept)).isEqualTo(Outcome.rejected(Problem.PARAMETER_MALFORMED, known(parameter)));
        }

        @Test
        void thatKeycloakCleanedAwayCompletelyIsMalformed() {
            send("scope", "\u0000");
            Map<String, List<String>> kept = new LinkedHashMap<>(sent);
            kept.put("scope", List.of(""));
            assertThat(read(kept)).isEqualTo(Outcome.rejected(Problem.PARAMETER_MALFORMED, Parameter.SCOPE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"requested_subject", "requested_issuer", "subject_issuer"})
        void ofAnotherKindOfExchangeIsNotSupported(String parameter) {
            send(parameter, "x");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_NOT_SUPPORTED));
        }
    }

    @Nested
    class ATarget {

        @ParameterizedTest
        @ValueSource(strings = {"audience", "resource"})
        void isMeasuredAlone(String parameter) {
            send(parameter, targets(300, 40));
            assertThat(read(without(parameter))).isInstanceOf(Outcome.Passed.class);
            assertThat(request().audiences().size() + request().resources().size())
                    .isEqualTo(300);
        }

        @ParameterizedTest
        @ValueSource(strings = {"audience", "resource"})
        void mayBeAsLongAsKeycloakAllows(String parameter) {
            send(parameter, targets(2, LIMIT));
            assertThat(read(without(parameter))).isInstanceOf(Outcome.Passed.class);
        }

        @ParameterizedTest
        @CsvSource({"audience,AUDIENCE", "resource,RESOURCE"})
        void thatIsTooLongItselfIsRejectedAmongShortOnes(String parameter, Parameter named) {
            send(parameter, targets(1, 40)[0], targets(1, LIMIT + 1)[0]);
            assertThat(read(without(parameter))).isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG, named));
        }

        @ParameterizedTest
        @CsvSource({"1,4001", "1,40", "3,40", "100,40"})
        void thatWasDroppedForAnotherReasonThanItsNumberIsRejected(int count, int length) {
            send("audience", targets(count, length));
            assertThat(read(without("audience")))
                    .isEqualTo(Outcome.rejected(Problem.PARAMETER_TOO_LONG, Parameter.AUDIENCE));
        }

        @Test
        void ofManyIsLookedAtForControlCharactersAsKeycloakDidNotKeepIt() {
            String[] targets = targets(300, 40);
            targets[200] += "\n";
            send("audience", targets);
            assertThat(read(without("audience")))
                    .isEqualTo(Outcome.rejected(Problem.PARAMETER_MALFORMED, Parameter.AUDIENCE));
        }

        @Test
        void ofManyIsLookedAtForItsForm() {
            String[] targets = targets(300, 40);
            targets[299] = "no-uri";
            send("resource", targets);
            assertThat(read(without("resource"))).isEqualTo(Outcome.rejected(Problem.RESOURCE_MALFORMED));
        }

        private String[] targets(int count, int length) {
            return Stream.generate(() -> "urn:" + "x".repeat(length - 4))
                    .limit(count)
                    .toArray(String[]::new);
        }
    }

    @Nested
    class AFaultOfSeveralParameters {

        @Test
        void isToldTheOneThatMayBeNamed() {
            send("tenant", "one", "two");
            send("scope", "one", "two");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_REPEATED, Parameter.SCOPE));
        }

        @Test
        void isToldTheTokenFirst() {
            send("scope", "one", "two");
            send("subject_token", "one", "two");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_REPEATED, Parameter.SUBJECT_TOKEN));
        }
    }

    @Nested
    class ARequestedTokenType {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "urn:ietf:params:oauth:token-type:refresh_token",
                    "urn:ietf:params:oauth:token-type:id_token",
                    "urn:ietf:params:oauth:token-type:jwt",
                    "urn:ietf:params:oauth:token-type:saml2",
                    "urn:ietf:params:oauth:token-type:ACCESS_TOKEN",
                    "pingone_gateway_credential",
                    " "
                })
        void isAnAccessTokenOrNothing(String type) {
            send("requested_token_type", type);
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED));
        }
    }

    @Nested
    class AResource {

        @Test
        void mustBeAnAbsoluteUri() {
            send("resource", "orders");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.RESOURCE_MALFORMED));
        }

        @Test
        void rejectsTheWholeRequestIfOneOfSeveralIsMalformed() {
            send("resource", "https://one", "https://two#fragment", "https://three");
            assertThat(read()).isEqualTo(Outcome.rejected(Problem.RESOURCE_MALFORMED));
        }
    }

    private static @Nullable Parameter known(String name) {
        return Parameter.among(List.of(name)).orElse(null);
    }

    private void send(String name, String... values) {
        sent.put(name, Arrays.asList(values));
    }

    private Map<String, List<String>> without(String name) {
        Map<String, List<String>> kept = new LinkedHashMap<>(sent);
        kept.remove(name);
        return kept;
    }

    private GatewayRequest request() {
        return ((Outcome.Passed<GatewayRequest>) read()).value();
    }

    private Outcome<GatewayRequest> read() {
        return read(sent);
    }

    private Outcome<GatewayRequest> read(Map<String, List<String>> kept) {
        return GatewayRequestReader.read(
                new CompleteForm(new ExchangeForm(sent), new ExchangeForm(kept), name -> LIMIT));
    }
}
