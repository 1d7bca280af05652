// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.util.List;

/**
 * Rules in the order of evaluation.
 *
 * @param <F> the facts that the rules are about
 */
record RulesInOrder<F>(List<Rule<F>> rules) {

    /** Returns the facts if they meet every rule, or the problem of the first rule that is not met. */
    Outcome<F> judge(F facts) {
        for (Rule<F> rule : rules) {
            Problem problem = rule.problemOf(facts);
            if (problem != null) {
                return Outcome.rejected(problem);
            }
        }
        return Outcome.passed(facts);
    }
}
