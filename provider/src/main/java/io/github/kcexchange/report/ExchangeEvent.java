// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.TokenTypes;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedGateway;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;

/**
 * Writes the administrator's record of an exchange: the event {@code TOKEN_EXCHANGE} or {@code TOKEN_EXCHANGE_ERROR}.
 */
public final class ExchangeEvent {

    private static final String SUBJECT_TOKEN_TYPE = "subject_token_type";
    private static final String EXCHANGE_MODE = "exchange_mode";

    private final EventBuilder event;

    public ExchangeEvent(EventBuilder event) {
        this.event = event;
    }

    /**
     * Writes the details that are known before any check. A token type is written only if it is a known one, never as
     * free text.
     */
    public ExchangeEvent begin(ExchangeMode mode, ExchangeForm form) {
        event.detail(Details.AUTH_METHOD, "token_exchange").detail(EXCHANGE_MODE, mode.label());
        form.values(ExchangeForm.SUBJECT_TOKEN_TYPE).stream()
                .filter(TokenTypes::isKnown)
                .findFirst()
                .ifPresent(type -> event.detail(SUBJECT_TOKEN_TYPE, type));
        return this;
    }

    /** Writes the precise reason, which appears in the event only. */
    public ExchangeEvent reason(Problem problem) {
        event.detail(Details.REASON, problem.reason());
        return this;
    }

    void mode(ExchangeMode mode) {
        event.detail(EXCHANGE_MODE, mode.label());
    }

    void subject(Party subject, @Nullable String sessionId) {
        event.user(subject.userId()).session(sessionId).detail(Details.SUBJECT_TOKEN_CLIENT_ID, subject.clientId());
    }

    /** The keys are those of Keycloak's own JWT authorization grant. */
    void externalSubject(ExternalSubject subject) {
        event.detail(Details.IDENTITY_PROVIDER_ISSUER, subject.issuer())
                .detail(Details.IDENTITY_PROVIDER_USER_ID, subject.sub());
    }

    /** The keys are those of Keycloak 26.8. */
    void actor(Party actor) {
        event.detail("actor", actor.clientId())
                .detail("actor_id", actor.userId())
                .detail("actor_type", actor.kind() == Party.Kind.PERSON ? "user" : "client");
    }

    void chain(ActorChain chain) {
        event.detail("delegation_chain", chain.path());
    }

    void gateway(VerifiedGateway gateway) {
        event.user(gateway.serviceAccountId())
                .detail("gateway_id", gateway.id())
                .detail("gateway_credential_id", gateway.credentialId());
    }

    void success(Collection<String> audience) {
        if (!audience.isEmpty()) {
            event.detail(Details.AUDIENCE, String.join(" ", audience));
        }
        event.success();
    }

    void failure(Problem problem) {
        reason(problem);
        event.error(problem.kind().eventError());
    }
}
