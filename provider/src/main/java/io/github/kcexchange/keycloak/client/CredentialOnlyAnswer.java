// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.report.ExchangeEvent;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.ExchangeTimer;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.VerifiedGateway;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.ClientAuthUtil;
import org.keycloak.models.ClientModel;

/**
 * The result of client authentication for a request with only a gateway credential. If authentication fails,
 * Keycloak calls no grant.
 */
final class CredentialOnlyAnswer {

    private static final Logger LOG = Logger.getLogger(CredentialOnlyAnswer.class);

    private final ClientAuthenticationFlowContext context;
    private final ExchangeForm form;
    private final ExchangeTimer timer = new ExchangeTimer();

    CredentialOnlyAnswer(ClientAuthenticationFlowContext context, ExchangeForm form) {
        this.context = context;
        this.form = form;
    }

    void answer(Outcome<VerifiedGateway> outcome) {
        if (outcome instanceof Outcome.Passed<VerifiedGateway> passed) {
            succeed(passed.value());
        } else if (outcome instanceof Outcome.Rejected<VerifiedGateway> rejected) {
            reject(rejected);
        }
    }

    private void succeed(VerifiedGateway gateway) {
        ClientModel client = context.getRealm().getClientById(gateway.id());
        context.getEvent().client(client);
        context.setClient(client);
        context.success();
    }

    /** An invalid subject token is an {@code invalid_request}, as in any exchange (RFC 8693, section 2.2.2). */
    private void reject(Outcome.Rejected<VerifiedGateway> rejected) {
        Problem problem = rejected.problem();
        new ExchangeEvent(context.getEvent()).reason(problem);
        fail(
                AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS,
                Response.Status.BAD_REQUEST,
                problem.kind().error(),
                rejected.description());
    }

    /**
     * Answers an unexpected failure, for example an unavailable database, as Keycloak does everywhere else
     * (KeycloakErrorHandler). Without this, the flow would answer 400, as if the credential were invalid.
     */
    void failUnexpectedly(RuntimeException failure) {
        LOG.error("A gateway credential could not be checked", failure);
        fail(
                AuthenticationFlowError.INTERNAL_ERROR,
                Response.Status.INTERNAL_SERVER_ERROR,
                "unknown_error",
                "For more on this error consult the server log.");
    }

    private void fail(AuthenticationFlowError flowError, Response.Status status, String error, String description) {
        new ExchangeEvent(context.getEvent()).begin(ExchangeMode.GATEWAY_CREDENTIAL, form);
        context.setClient(new UnverifiedGateway());
        context.failure(flowError, ClientAuthUtil.errorResponse(status.getStatusCode(), error, description));
        timer.stop(ExchangeMode.GATEWAY_CREDENTIAL, false);
    }
}
