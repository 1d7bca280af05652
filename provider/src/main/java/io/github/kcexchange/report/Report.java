// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import io.github.kcexchange.shared.ActorChain;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.VerifiedGateway;
import io.github.kcexchange.text.ExchangeForm;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/** Tells everyone how one exchange went: the caller, the event listeners and the metrics. */
public final class Report implements AutoCloseable {

    private final Cors cors;
    private final ExchangeEvent event;
    private final ExchangeTimer timer = new ExchangeTimer();
    private ExchangeMode mode;
    private boolean issued;

    public Report(OAuth2GrantType.Context context, ExchangeMode mode, ExchangeForm form) {
        this.cors = context.getCors();
        this.mode = mode;
        this.event = new ExchangeEvent(context.getEvent().client(context.getClient()));
        event.begin(mode, form);
    }

    /** Whoever reads the event later wants to know the gateway, also where a later step refuses. */
    public void gateway(VerifiedGateway gateway) {
        event.gateway(gateway);
    }

    /** For whom the exchange is, and who acts; null where nobody does. */
    public void parties(Party subject, @Nullable String sessionId, @Nullable Party acting) {
        event.subject(subject, sessionId);
        if (acting != null) {
            mode = ExchangeMode.DELEGATION;
            event.mode(mode);
            event.actor(acting);
        }
    }

    /** Who acts and acted, as the issued token says it; null where nobody ever did. */
    public void chain(@Nullable ActorChain chain) {
        if (chain != null) {
            event.chain(chain);
        }
    }

    /** 200 with the token (RFC 8693, section 2.2.1). */
    public Response success(AccessTokenResponse answer, Collection<String> audience) {
        event.success(audience);
        issued = true;
        return cors.add(Response.ok(answer, MediaType.APPLICATION_JSON_TYPE));
    }

    /** 400 with the problem's error and advice (RFC 6749, section 5.2); the precise reason stays in the event. */
    public CorsErrorResponseException refusal(Outcome.Refused<?> refused) {
        Problem problem = refused.problem();
        event.failure(problem);
        return new CorsErrorResponseException(
                cors, problem.kind().error(), refused.description(), Response.Status.BAD_REQUEST);
    }

    /** The same for a problem that is about no parameter. */
    public CorsErrorResponseException refusal(Problem problem) {
        return refusal(new Outcome.Refused<>(problem, null));
    }

    /** Stops the clock; whatever ended without a token counts as refused. */
    @Override
    public void close() {
        timer.stop(mode, issued);
    }
}
