// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.kcexchange.accept.ApplicationRequestReader;
import io.github.kcexchange.accept.CompleteForm;
import io.github.kcexchange.accept.GatewayRequestReader;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a token request, in any shape. */
class ExchangeFormFuzzTest {

    private static final List<String> NAMES = List.of(
            "subject_token",
            "subject_token_type",
            "actor_token",
            "actor_token_type",
            "requested_token_type",
            "scope",
            "audience",
            "resource",
            "requested_subject",
            "unknown");
    private static final List<String> TYPES = List.of(
            "pingone_gateway_credential",
            "urn:ietf:params:oauth:token-type:access_token",
            "urn:ietf:params:oauth:token-type:id_token",
            "urn:ietf:params:oauth:token-type:refresh_token");

    /** Short, so that the total length of one parameter's values often exceeds the limit. */
    private static final int LIMIT = 50;

    @FuzzTest(maxDuration = "20s")
    void aFormIsReadCompletelyOrRejected(FuzzedDataProvider data) {
        ExchangeForm sent = form(data);
        ExchangeForm kept = data.consumeBoolean() ? sent : form(data);
        if (GatewayRequestReader.read(new CompleteForm(sent, kept, name -> LIMIT))
                instanceof Outcome.Passed<GatewayRequest> passed) {
            assertNothingIsLost(sent, kept);
            assertThat(sent.namesActor()).isFalse();
            assertThat(passed.value().subjectToken().value()).isEqualTo(sent.value("subject_token"));
        }
        if (ApplicationRequestReader.read(new CompleteForm(sent, kept, name -> LIMIT))
                instanceof Outcome.Passed<ApplicationRequest> passed) {
            assertNothingIsLost(sent, kept);
            assertThat(passed.value().actor() != null).isEqualTo(sent.namesActor());
            assertThat(passed.value().targets()).containsAll(sent.values("audience"));
        }
    }

    private static void assertNothingIsLost(ExchangeForm sent, ExchangeForm kept) {
        sent.names().stream()
                .filter(name -> kept.names().contains(name))
                .forEach(name -> assertThat(kept.values(name)).isEqualTo(sent.values(name)));
        sent.names().stream()
                .filter(name -> !kept.names().contains(name))
                .forEach(name -> assertThat(sent.values(name))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(value -> assertThat(value).hasSizeLessThanOrEqualTo(LIMIT)));
        assertThat(sent.values("subject_token")).hasSize(1);
    }

    private static ExchangeForm form(FuzzedDataProvider data) {
        Map<String, List<String>> parameters = new HashMap<>();
        int count = data.consumeInt(0, 8);
        for (int i = 0; i < count; i++) {
            String value = data.consumeBoolean() ? data.pickValue(TYPES) : data.consumeString(40);
            parameters
                    .computeIfAbsent(data.pickValue(NAMES), name -> new ArrayList<>())
                    .add(value);
        }
        return new ExchangeForm(parameters);
    }
}
