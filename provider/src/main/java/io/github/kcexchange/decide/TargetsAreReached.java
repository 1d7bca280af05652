// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The granted scopes lead to every requested target. If one target is not reached, the whole request is rejected.
 * Otherwise the audience is exactly the requested targets (RFC 8693 section 2.1.1, RFC 8707 section 2).
 */
public final class TargetsAreReached {

    private TargetsAreReached() {}

    /**
     * Returns the audience of the token, or the problem. Without a requested target, the audience is all reached
     * audiences.
     */
    public static Outcome<List<String>> among(Collection<String> reached, List<String> asked) {
        if (asked.isEmpty()) {
            return Outcome.passed(List.copyOf(reached));
        }
        return reached.containsAll(asked) ? Outcome.passed(asked) : Outcome.rejected(Problem.TARGET_NOT_REACHED);
    }

    /**
     * Returns the audience of the token, or the problem. Policies can limit the audience. With a limit, a token without
     * an audience is rejected. A resource server that does not check {@code aud} would accept that token. If the token
     * is lightweight, introspection would show it with every audience that its scopes lead to.
     *
     * @param reached the audiences that the granted scopes lead to
     * @param asked the requested targets; empty means all reached audiences
     * @param allowed the audiences that policies allow; null allows all, and an empty collection none
     */
    public static Outcome<List<String>> among(
            Collection<String> reached, List<String> asked, @Nullable Collection<String> allowed) {
        return among(reached, asked)
                .then(audience -> allowed == null || (!audience.isEmpty() && allowed.containsAll(audience))
                        ? Outcome.passed(audience)
                        : Outcome.rejected(Problem.TARGET_NOT_REACHED));
    }
}
