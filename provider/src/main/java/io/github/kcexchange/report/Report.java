// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedGateway;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/** Reports the outcome of one exchange to the client, the event listeners and the metrics. */
public final class Report implements AutoCloseable {

    private final KeycloakSession session;
    private final Cors cors;
    private final ExchangeEvent event;
    private final ExchangeTimer timer = new ExchangeTimer();
    private ExchangeMode mode;
    private boolean issued;

    public Report(OAuth2GrantType.Context context, ExchangeMode mode, ExchangeForm form) {
        this.session = context.getSession();
        this.cors = context.getCors();
        this.mode = mode;
        this.event = new ExchangeEvent(context.getEvent().client(context.getClient()));
        event.begin(mode, form);
    }

    /** Records the gateway, so that the event names it even if a later step rejects the request. */
    public void gateway(VerifiedGateway gateway) {
        event.gateway(gateway);
    }

    /** Records the subject and the acting party, which is null if there is none. */
    public void parties(Party subject, @Nullable String sessionId, @Nullable Party acting) {
        event.subject(subject, sessionId);
        if (acting != null) {
            mode = ExchangeMode.DELEGATION;
            event.mode(mode);
            event.actor(acting);
        }
    }

    /** Records the identity at a trusted issuer from which the subject token comes; null if there is none. */
    public void externalSubject(@Nullable ExternalSubject subject) {
        if (subject != null) {
            event.externalSubject(subject);
        }
    }

    /** Records all actors of the issued token; null if it has none. */
    public void chain(@Nullable ActorChain chain) {
        if (chain != null) {
            event.chain(chain);
        }
    }

    /** Sends the event, and returns the response 200 with the token (RFC 8693, section 2.2.1). */
    public Response success(AccessTokenResponse answer, Collection<String> audience) {
        event.success(audience);
        issued = true;
        return cors.add(Response.ok(answer, MediaType.APPLICATION_JSON_TYPE));
    }

    /**
     * Sends the event, and returns the exception that answers 400 with the problem's error and advice (RFC 6749,
     * section 5.2). The precise reason appears in the event only.
     */
    public CorsErrorResponseException rejection(Outcome.Rejected<?> rejected) {
        Problem problem = rejected.problem();
        event.failure(problem);
        return new CorsErrorResponseException(
                cors, problem.kind().error(), rejected.description(), Response.Status.BAD_REQUEST);
    }

    /** Does the same for a problem that concerns no particular parameter. */
    public CorsErrorResponseException rejection(Problem problem) {
        return rejection(new Outcome.Rejected<>(problem, null));
    }

    /**
     * Stops the timer. An exchange that ended without a token counts as rejected. For an issued token, the timer stops
     * at the end of the transaction.
     */
    @Override
    public void close() {
        if (issued) {
            session.getTransactionManager().enlistAfterCompletion(new IssuedSample(timer, mode));
        } else {
            timer.stop(mode, false);
        }
    }
}
