// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;
import java.util.List;
import java.util.Objects;

/**
 * The rules for the requesting client. They are evaluated first, so that a client without the grant learns nothing
 * about a token.
 */
public final class RequesterRules {

    private static final List<RequesterRule> IN_ORDER =
            List.of(new RequesterIsConfidential(), new RequesterHasTheGrant());

    private RequesterRules() {}

    /** Returns the requester, or the problem of the first rule that is not met. */
    public static Outcome<Requester> judge(Requester requester) {
        return IN_ORDER.stream()
                .map(rule -> rule.problemOf(requester))
                .filter(Objects::nonNull)
                .findFirst()
                .<Outcome<Requester>>map(Outcome::refused)
                .orElseGet(() -> Outcome.passed(requester));
    }
}
