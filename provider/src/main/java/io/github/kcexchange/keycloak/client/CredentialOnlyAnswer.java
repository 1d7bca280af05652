// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import io.github.kcexchange.report.ExchangeEvent;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.ExchangeTimer;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.VerifiedGateway;
import io.github.kcexchange.text.ExchangeForm;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.ClientAuthUtil;
import org.keycloak.models.ClientModel;

/** How client authentication ends for a credential that came alone; where it does not succeed, no grant is asked. */
final class CredentialOnlyAnswer {

    private static final Logger LOG = Logger.getLogger(CredentialOnlyAnswer.class);

    private final ClientAuthenticationFlowContext context;
    private final ExchangeForm form;
    private final ExchangeTimer timer = new ExchangeTimer();

    CredentialOnlyAnswer(ClientAuthenticationFlowContext context, ExchangeForm form) {
        this.context = context;
        this.form = form;
    }

    void to(Outcome<VerifiedGateway> outcome) {
        if (outcome instanceof Outcome.Passed<VerifiedGateway> passed) {
            succeed(passed.value());
        } else if (outcome instanceof Outcome.Refused<VerifiedGateway> refused) {
            refuse(refused);
        }
    }

    private void succeed(VerifiedGateway gateway) {
        ClientModel client = context.getRealm().getClientById(gateway.id());
        context.getEvent().client(client);
        context.setClient(client);
        context.success();
    }

    /** RFC 8693, section 2.2.2: an unacceptable subject token is an invalid request, here as in any exchange. */
    private void refuse(Outcome.Refused<VerifiedGateway> refused) {
        Problem problem = refused.problem();
        new ExchangeEvent(context.getEvent())
                .begin(ExchangeMode.GATEWAY_CREDENTIAL, form)
                .reason(problem);
        fail(
                AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS,
                Response.Status.BAD_REQUEST,
                problem.kind().error(),
                refused.description());
    }

    /**
     * The database is away, say: the answer is the one that Keycloak gives everywhere else (KeycloakErrorHandler). Left
     * to the flow, it would be 400 and look as if the credential were wrong.
     */
    void breakOff(RuntimeException failure) {
        LOG.error("A gateway credential could not be checked", failure);
        fail(
                AuthenticationFlowError.INTERNAL_ERROR,
                Response.Status.INTERNAL_SERVER_ERROR,
                "unknown_error",
                "For more on this error consult the server log.");
    }

    private void fail(AuthenticationFlowError flowError, Response.Status status, String error, String description) {
        context.setClient(new UnverifiedGateway());
        context.failure(flowError, ClientAuthUtil.errorResponse(status.getStatusCode(), error, description));
        timer.stop(ExchangeMode.GATEWAY_CREDENTIAL, false);
    }
}
