// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.use.facts.TokenForToken;
import java.util.stream.Stream;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.CorsErrorResponseException;

/** Permits one of Keycloak's own grants to issue a token for another token, or rejects the request. */
final class PermittedGrant {

    private PermittedGrant() {}

    /**
     * Rejects the request if the policy denies one of the tokens.
     *
     * @param tokens the tokens as Keycloak will read them
     * @param delegation the problem to report for a token with {@code act} or {@code may_act}
     */
    static void require(OAuth2GrantType.Context context, Stream<String> tokens, Problem delegation) {
        TokenForToken.problemOf(tokens, delegation).ifPresent(problem -> {
            throw rejection(context, problem);
        });
    }

    /** Writes the event, and returns the exception that answers the request. */
    static CorsErrorResponseException rejection(OAuth2GrantType.Context context, Problem problem) {
        ExchangeForm form = new ExchangeForm(context.getFormParams());
        try (Report report = new Report(context, ExchangeMode.DELEGATION, form)) {
            return report.rejection(problem);
        }
    }
}
