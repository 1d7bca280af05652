// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * As above, and only audiences that policies allow.
     *
     * @param allowed null allows all; an empty one allows no token, not even one without an audience
     */
    public static Outcome<List<String>> among(
            Collection<String> reached, List<String> asked, @Nullable Collection<String> allowed) {
        return among(reached, asked)
                .then(audience -> allowed == null || (!allowed.isEmpty() && allowed.containsAll(audience))
                        ? Outcome.passed(audience)
                        : Outcome.refused(Problem.TARGET_NOT_REACHED));
    }
}
