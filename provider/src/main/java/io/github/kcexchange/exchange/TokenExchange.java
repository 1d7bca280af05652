// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.application.ApplicationClient;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.sent.SentParameters;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.CorsErrorResponseException;

/**
 * Answers the exchanges of this extension: those of a gateway credential, and all exchanges of applications that have
 * the exchange switched on.
 */
public final class TokenExchange {

    private TokenExchange() {}

    /**
     * Answers a request if it is an exchange of this extension.
     *
     * @return the response with the issued token; empty for a request of Keycloak's own exchange
     * @throws CorsErrorResponseException the response with the problem, if the request is rejected
     */
    public static Optional<Response> answer(OAuth2GrantType.Context context) {
        ExchangeForm sent = new ExchangeForm(SentParameters.of(context.getRequest()));
        if (sent.hasGatewayCredential()) {
            return Optional.of(new ExchangeProcess(context, sent).run(new GatewayExchange(context, sent)));
        }
        if (ApplicationClient.isExchangeEnabled(context.getClient())) {
            return Optional.of(new ExchangeProcess(context, sent).run(new ApplicationExchange(context, sent)));
        }
        if (sent.namesActor()) {
            throw actorRejected(context, sent);
        }
        return Optional.empty();
    }

    /**
     * Keycloak 26.7 ignores an actor, and issues a token without it. Its own form can lack an actor that is too long.
     * The form as sent is complete.
     */
    private static CorsErrorResponseException actorRejected(OAuth2GrantType.Context context, ExchangeForm sent) {
        try (Report report = new Report(context, ExchangeMode.DELEGATION, sent)) {
            return report.rejection(Problem.DELEGATION_NOT_SWITCHED_ON);
        }
    }
}
