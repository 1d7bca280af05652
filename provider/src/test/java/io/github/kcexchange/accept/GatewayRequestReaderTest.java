// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link GatewayRequestReader}: the tokens and their types. */
class GatewayRequestReaderTest {

    private final SentForm form = new SentForm();

    @Nested
    class AWellFormedRequest {

        @Test
        void needsOnlyTheSubjectToken() {
            assertThat(form.read())
                    .isEqualTo(Outcome.passed(
                            new GatewayRequest(new TokenText("the.credential.itself"), null, List.of())));
        }

        @Test
        void mayStateTheTypeAsAUrn() {
            form.send("subject_token_type", "urn:pingidentity:params:oauth:token-type:gateway_credential");
            assertThat(form.read()).isInstanceOf(Outcome.Passed.class);
        }

        @Test
        void mayAskForScope() {
            form.send("scope", "orders profile");
            assertThat(form.request().scope()).isEqualTo("orders profile");
        }

        @Test
        void mayRepeatAudienceAndResource() {
            form.send("audience", "one", "two");
            form.send("resource", "https://one", "https://two?q=1");
            assertThat(form.request().targets()).containsExactly("one", "two", "https://one", "https://two?q=1");
        }

        @Test
        void mayAskForAnAccessTokenByName() {
            form.send("requested_token_type", "urn:ietf:params:oauth:token-type:access_token");
            assertThat(form.read()).isInstanceOf(Outcome.Passed.class);
        }

        @Test
        void mayCarryUnknownParameters() {
            form.send("tenant", "7");
            assertThat(form.read()).isInstanceOf(Outcome.Passed.class);
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
            Outcome<GatewayRequest> without = form.read();
            form.send(parameter, "");
            assertThat(form.read()).isEqualTo(without);
        }
    }

    @Nested
    class ASubjectToken {

        @Test
        void mustBeThere() {
            form.remove("subject_token");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_MISSING, Parameter.SUBJECT_TOKEN));
        }

        @Test
        void mustNotBeEmpty() {
            form.send("subject_token", "");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.PARAMETER_MISSING, Parameter.SUBJECT_TOKEN));
        }

        @Test
        void withoutATypeIsRejected() {
            form.remove("subject_token_type");
            assertThat(form.read())
                    .isEqualTo(Outcome.rejected(Problem.PARAMETER_MISSING, Parameter.SUBJECT_TOKEN_TYPE));
        }
    }

    @Nested
    class AnActor {

        @ParameterizedTest
        @ValueSource(strings = {"actor_token", "actor_token_type"})
        void isRejectedByEitherOfItsParameters(String parameter) {
            form.send(parameter, "x");
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.ACTOR_WITH_GATEWAY_CREDENTIAL));
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
            form.send("requested_token_type", type);
            assertThat(form.read()).isEqualTo(Outcome.rejected(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED));
        }
    }
}
