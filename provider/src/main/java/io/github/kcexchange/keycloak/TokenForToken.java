// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak;

import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.ExchangeForm;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.uphold.Denial;
import io.github.kcexchange.uphold.UsePolicy;
import io.github.kcexchange.uphold.life.UnverifiedToken;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** The question in front of Keycloak's own grants that issue a token for a token. */
public final class TokenForToken {

    private TokenForToken() {}

    /**
     * What forbids the grant, or empty.
     *
     * @param tokens as Keycloak will read them, which removes characters that may hide a mark
     * @param delegation what a token with {@code act} or {@code may_act} is called here
     */
    public static Optional<Problem> problemOf(Stream<String> tokens, Problem delegation) {
        return tokens.map(UnverifiedToken::marksIn)
                .flatMap(marks -> UsePolicy.denialOfIssuingFor(marks).stream())
                .findFirst()
                .map(denial -> denial == Denial.CARRIES_DELEGATION ? delegation : Problem.EXCHANGED_TOKEN_NOT_ACCEPTED);
    }

    /** Refuses the request where one of the tokens forbids it. */
    static void require(OAuth2GrantType.Context context, Stream<String> tokens, Problem delegation) {
        problemOf(tokens, delegation).ifPresent(problem -> {
            ExchangeForm form = new ExchangeForm(context.getFormParams());
            try (Report report = new Report(context, ExchangeMode.DELEGATION, form)) {
                throw report.refusal(problem);
            }
        });
    }
}
