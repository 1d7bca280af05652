// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.form.PresentedKind;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.PresentedToken;
import java.util.List;

/** Asks all {@link ApplicationRules} about a case, and expects their answer. */
final class Judgement {

    private Judgement() {}

    private static Outcome<ApplicationApproval> judge(Case exchange) {
        return ApplicationRules.judge(exchange.facts(), request("d.read", List.of("x", "https://y")));
    }

    static ApplicationRequest request(String scope, List<String> targets) {
        return new ApplicationRequest(
                new PresentedToken(PresentedKind.ACCESS_TOKEN, new TokenText("subject")),
                null,
                IssuedKind.ID_TOKEN,
                scope,
                targets);
    }

    static ApplicationApproval granted(Case exchange) {
        assertThat(judge(exchange)).isInstanceOf(Outcome.Passed.class);
        return ((Outcome.Passed<ApplicationApproval>) judge(exchange)).value();
    }

    static void rejected(Case exchange, Problem problem) {
        assertThat(judge(exchange)).isEqualTo(Outcome.rejected(problem));
    }

    /** Returns the actors of the approved token, the newest first. */
    static String path(Case exchange) {
        return granted(exchange).chain().path();
    }
}
