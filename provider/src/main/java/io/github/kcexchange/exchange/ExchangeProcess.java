// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.accept.CompleteForm;
import io.github.kcexchange.check.facts.RequesterReader;
import io.github.kcexchange.decide.RequesterRules;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.sent.ParameterLength;
import io.github.kcexchange.issue.IssuedToken;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;
import jakarta.ws.rs.core.Response;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.CorsErrorResponseException;

/**
 * Runs one exchange from the form to the response. It reads the form, then requires that the client may exchange, and
 * only then reads a token. It reports every outcome.
 */
final class ExchangeProcess {

    private final OAuth2GrantType.Context context;
    private final ExchangeForm sent;

    ExchangeProcess(OAuth2GrantType.Context context, ExchangeForm sent) {
        this.context = context;
        this.sent = sent;
    }

    /**
     * Returns the response with the issued token.
     *
     * @throws CorsErrorResponseException the response with the problem, if a step rejects the request
     */
    <R> Response run(Exchange<R> exchange) {
        try (Report report = new Report(context, exchange.mode(), sent)) {
            Outcome<IssuedToken> outcome = exchange.accept(completeForm())
                    .then(request ->
                            requireExchangeAllowed().then(requester -> exchange.exchange(request, requester, report)));
            if (outcome instanceof Outcome.Passed<IssuedToken> passed) {
                return report.success(passed.value().answer(), passed.value().audience());
            }
            throw report.rejection((Outcome.Rejected<IssuedToken>) outcome);
        }
    }

    private CompleteForm completeForm() {
        return new CompleteForm(sent, new ExchangeForm(context.getFormParams()), ParameterLength::maximum);
    }

    private Outcome<Requester> requireExchangeAllowed() {
        return RequesterRules.judge(RequesterReader.of(context.getClient()));
    }
}
