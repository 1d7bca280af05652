// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.ExchangeForm;
import io.github.kcexchange.shared.ExchangeRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.TokenText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayRequestReaderTest {

    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    GatewayRequestReaderTest() {
        send("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        send("subject_token_type", "pingone_gateway_credential");
        send("subject_token", "the.credential.itself");
    }

    @Nested
    class AWellFormedRequest {

        @Test
        void needsNothingButTheSubjectToken() {
            assertThat(read())
                    .isEqualTo(Outcome.passed(new ExchangeRequest(
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
        void mayCarryParametersThatNobodyKnows() {
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
        void mayLeaveAParameterEmptyWhichIsAsGoodAsAbsent(String parameter) {
            Outcome<ExchangeRequest> without = read();
            send(parameter, "");
            assertThat(read()).isEqualTo(without);
        }
    }

    @Nested
    class ASubjectToken {

        @Test
        void mustBeThere() {
            sent.remove("subject_token");
            assertThat(read()).isEqualTo(Outcome.refused(Problem.PARAMETER_MISSING));
        }

        @Test
        void mustNotBeEmpty() {
            send("subject_token", "");
            assertThat(read()).isEqualTo(Outcome.refused(Problem.PARAMETER_MISSING));
        }

        @Test
        void withoutATypeIsRefused() {
            sent.remove("subject_token_type");
            assertThat(read()).isEqualTo(Outcome.refused(Problem.PARAMETER_MISSING));
        }
    }

    @Nested
    class AnActor {

        @ParameterizedTest
        @ValueSource(strings = {"actor_token", "actor_token_type"})
        void isRefusedByEitherOfItsParameters(String parameter) {
            send(parameter, "x");
            assertThat(read()).isEqualTo(Outcome.refused(Problem.ACTOR_WITH_GATEWAY_CREDENTIAL));
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
            assertThat(read()).isEqualTo(Outcome.refused(Problem.PARAMETER_REPEATED));
        }

        @ParameterizedTest
        @CsvSource({"same,same", "'',same", "same,''", "'',''"})
        void isRepeatedEvenWhereTheValuesAreEqualOrEmpty(String first, String second) {
            send("scope", first, second);
            assertThat(read()).isEqualTo(Outcome.refused(Problem.PARAMETER_REPEATED));
        }

        @Test
        void thatKeycloakDroppedWasTooLong() {
            send("scope", "x".repeat(4001));
            assertThat(read(without("scope"))).isEqualTo(Outcome.refused(Problem.PARAMETER_TOO_LONG));
        }

        @Test
        void thatKeycloakDroppedWasTooLongWhateverElseIsWrong() {
            send("tenant", "x".repeat(4001));
            send("scope", "one", "two");
            assertThat(read(without("tenant"))).isEqualTo(Outcome.refused(Problem.PARAMETER_TOO_LONG));
        }

        @ParameterizedTest
        @ValueSource(strings = {"subject_token", "scope", "audience", "resource", "tenant"})
        void thatKeycloakHadToCleanIsMalformed(String parameter) {
            send(parameter, "https://a\u0000b");
            Map<String, List<String>> kept = new LinkedHashMap<>(sent);
            kept.put(parameter, List.of("https://ab"));
            assertThat(read(kept)).isEqualTo(Outcome.refused(Problem.PARAMETER_MALFORMED));
        }

        @Test
        void thatKeycloakCleanedAwayWholeIsMalformed() {
            send("scope", "\u0000");
            Map<String, List<String>> kept = new LinkedHashMap<>(sent);
            kept.put("scope", List.of(""));
            assertThat(read(kept)).isEqualTo(Outcome.refused(Problem.PARAMETER_MALFORMED));
        }

        @ParameterizedTest
        @ValueSource(strings = {"requested_subject", "requested_issuer", "subject_issuer"})
        void ofAnotherKindOfExchangeIsNotSupported(String parameter) {
            send(parameter, "x");
            assertThat(read()).isEqualTo(Outcome.refused(Problem.PARAMETER_NOT_SUPPORTED));
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
            assertThat(read()).isEqualTo(Outcome.refused(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED));
        }
    }

    @Nested
    class AResource {

        @Test
        void mustBeAnAbsoluteUri() {
            send("resource", "orders");
            assertThat(read()).isEqualTo(Outcome.refused(Problem.RESOURCE_MALFORMED));
        }

        @Test
        void refusesTheWholeRequestIfOneOfSeveralIsMalformed() {
            send("resource", "https://one", "https://two#fragment", "https://three");
            assertThat(read()).isEqualTo(Outcome.refused(Problem.RESOURCE_MALFORMED));
        }
    }

    private void send(String name, String... values) {
        sent.put(name, Arrays.asList(values));
    }

    private Map<String, List<String>> without(String name) {
        Map<String, List<String>> kept = new LinkedHashMap<>(sent);
        kept.remove(name);
        return kept;
    }

    private ExchangeRequest request() {
        return ((Outcome.Passed<ExchangeRequest>) read()).value();
    }

    private Outcome<ExchangeRequest> read() {
        return read(sent);
    }

    private Outcome<ExchangeRequest> read(Map<String, List<String>> kept) {
        return GatewayRequestReader.read(new ExchangeForm(sent), new ExchangeForm(kept));
    }
}
