// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.use.Denial;
import io.github.kcexchange.use.UsePolicy;
import java.util.Optional;
import java.util.stream.Stream;

/** The check before Keycloak's own grants that issue a token for another token. */
public final class TokenForToken {

    private TokenForToken() {}

    /**
     * Returns the problem that forbids the grant, or empty.
     *
     * @param tokens the tokens as Keycloak will read them, since Keycloak removes characters that can hide a mark
     * @param delegation the problem to report for a token with {@code act} or {@code may_act}
     */
    public static Optional<Problem> problemOf(Stream<String> tokens, Problem delegation) {
        return tokens.map(UnverifiedToken::marksIn)
                .flatMap(marks -> UsePolicy.denialOfIssuingFor(marks).stream())
                .findFirst()
                .map(denial -> denial == Denial.CARRIES_DELEGATION ? delegation : Problem.EXCHANGED_TOKEN_NOT_ACCEPTED);
    }
}
