// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.AGENT;
import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.granted;
import static io.github.kcexchange.decide.Judgement.request;
import static io.github.kcexchange.decide.OtherIssuer.ALICE_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The values of an approval. Each rule has its own tests. */
class ApplicationRulesTest {

    @Test
    void theApprovalCarriesTheRequestedValues() {
        ApplicationApproval grant = granted(impersonation().gateway(Map.of("gateway_id", "g")));
        assertThat(grant)
                .isEqualTo(new ApplicationApproval(
                        IssuedKind.ID_TOKEN,
                        "d.read",
                        List.of("x", "https://y"),
                        null,
                        null,
                        1000,
                        null,
                        Map.of("gateway_id", "g"),
                        null));
    }

    @Test
    void offlineAccessIsDropped() {
        Outcome<ApplicationApproval> outcome =
                ApplicationRules.judge(impersonation().facts(), request("offline_access d.read", List.of()));
        assertThat(((Outcome.Passed<ApplicationApproval>) outcome).value().scope())
                .isEqualTo("d.read");
    }

    @Test
    void theIssuedTokenNeverOutlivesTheSubjectToken() {
        assertThat(granted(impersonation().subjectEnd(700)).expiresAtMost()).isEqualTo(700);
    }

    @Test
    void theIssuedTokenNeverOutlivesTheActorToken() {
        assertThat(granted(delegation().actor(AGENT, null, 600).mayAct(NAMES_AGENT))
                        .expiresAtMost())
                .isEqualTo(600);
        assertThat(granted(delegation().actor(AGENT, null, 1600).mayAct(NAMES_AGENT))
                        .expiresAtMost())
                .isEqualTo(1000);
    }

    @Test
    void theApprovalNamesTheIdentityAtTheIssuer() {
        assertThat(granted(impersonation().external(ALICE_THERE)).externalSubject())
                .isEqualTo(ALICE_THERE);
        assertThat(granted(impersonation()).externalSubject()).isNull();
    }
}
