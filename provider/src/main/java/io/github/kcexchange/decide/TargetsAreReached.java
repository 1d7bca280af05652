// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import java.util.Collection;
import java.util.List;

/**
 * Every asked target must be one that the granted scopes lead to, for all or nothing; the audience is then what was
 * asked, never wider (RFC 8693 section 2.1.1, RFC 8707 section 2).
 */
public final class TargetsAreReached {

    private TargetsAreReached() {}

    /** The audience of the token, or a refusal. */
    public static Outcome<List<String>> among(Collection<String> reached, List<String> asked) {
        if (asked.isEmpty()) {
            return Outcome.passed(List.copyOf(reached));
        }
        return reached.containsAll(asked) ? Outcome.passed(asked) : Outcome.refused(Problem.TARGET_NOT_REACHED);
    }

    /** As above, and only audiences that a policy allows; an empty collection allows all. */
    public static Outcome<List<String>> among(
            Collection<String> reached, List<String> asked, Collection<String> allowed) {
        return among(reached, asked)
                .then(audience -> allowed.isEmpty() || allowed.containsAll(audience)
                        ? Outcome.passed(audience)
                        : Outcome.refused(Problem.TARGET_NOT_REACHED));
    }
}
