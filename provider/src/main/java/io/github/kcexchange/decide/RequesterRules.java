// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;
import java.util.List;

/**
 * The rules for the requesting client. They are evaluated first, so that a client without the exchange learns nothing
 * about a token.
 */
public final class RequesterRules {

    private static final RulesInOrder<Requester> IN_ORDER =
            new RulesInOrder<>(List.of(new RequesterIsConfidential(), new ExchangeIsEnabled()));

    private RequesterRules() {}

    /** Returns the requester, or the problem of the first rule that is not met. */
    public static Outcome<Requester> judge(Requester requester) {
        return IN_ORDER.judge(requester);
    }
}
