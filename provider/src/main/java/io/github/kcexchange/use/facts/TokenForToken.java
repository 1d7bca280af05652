// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.use.Denial;
import io.github.kcexchange.use.UsePolicy;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the policy whether Keycloak itself may issue another token for a token, or authenticate a client by it. The
 * tokens need not be verified, because only their marks decide.
 */
public final class TokenForToken {

    private TokenForToken() {}

    /**
     * Returns the denial of the first token that the policy denies, or empty.
     *
     * @param tokens the tokens as Keycloak will read them, since Keycloak removes characters that can hide a mark
     */
    public static Optional<Denial> denialOf(Stream<String> tokens) {
        return tokens.map(UnverifiedToken::marksIn)
                .flatMap(marks -> UsePolicy.denialOfIssuingFor(marks).stream())
                .findFirst();
    }

    /**
     * Returns the problem to report for the first token that the policy denies, or empty.
     *
     * @param tokens the tokens as for {@link #denialOf}
     * @param delegation the problem to report for a token with {@code act} or {@code may_act}
     */
    public static Optional<Problem> problemOf(Stream<String> tokens, Problem delegation) {
        return denialOf(tokens)
                .map(denial -> denial == Denial.CARRIES_DELEGATION ? delegation : Problem.EXCHANGED_TOKEN_NOT_ACCEPTED);
    }
}
