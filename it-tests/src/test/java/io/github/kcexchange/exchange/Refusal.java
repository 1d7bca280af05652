// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.wire.Answer;
import java.util.Map;

/** The extension's refusals as the contract has them: what the caller is told, and what the event says beyond it. */
public enum Refusal {
    SUBJECT_TOKEN_MISSING(Kind.REQUEST, "Send subject_token and subject_token_type, each once.", "parameter_missing"),
    PARAMETER_REPEATED(
            Kind.REQUEST,
            "Send each parameter once; only audience and resource may be repeated.",
            "parameter_repeated"),
    PARAMETER_TOO_LONG(Kind.REQUEST, "A parameter is longer than this server accepts.", "parameter_too_long"),
    PARAMETER_MALFORMED(Kind.REQUEST, "A parameter contains control characters.", "parameter_malformed"),
    PARAMETER_NOT_SUPPORTED(
            Kind.REQUEST,
            "Leave out requested_subject, requested_issuer and subject_issuer; they do not apply here.",
            "parameter_not_supported"),
    REQUESTED_TOKEN_TYPE(
            Kind.REQUEST,
            "Ask for a requested_token_type that this exchange issues, never a refresh token, or leave it out.",
            "requested_token_type_not_supported"),
    ACTOR_WITH_CREDENTIAL(
            Kind.REQUEST,
            "A gateway acts for itself: leave out actor_token and actor_token_type.",
            "actor_with_gateway_credential"),
    ACTOR(
            Kind.REQUEST,
            "Delegation is not switched on for this client: it cannot name an actor.",
            "delegation_not_switched_on"),
    DELEGATED_SUBJECT(
            Kind.REQUEST,
            "Delegation is not switched on for this client: it cannot exchange a token with act or may_act.",
            "subject_token_carries_delegation"),

    RESOURCE_MALFORMED(Kind.TARGET, "Send resource as an absolute URI without a fragment.", "resource_malformed"),
    TARGET_NOT_REACHED(
            Kind.TARGET, "Ask only for audiences and resources that the granted scopes lead to.", "target_not_reached"),
    SCOPE_NOT_GRANTED(Kind.SCOPE, "Ask only for scopes that are assigned to the application.", "scope_not_granted"),
    CONSENT_MISSING(Kind.CONSENT, "The application requires a consent that was not given.", "consent_missing"),
    PUBLIC_CLIENT(Kind.CLIENT, "Only confidential clients may exchange tokens.", "application_is_public"),
    GRANT_NOT_ENABLED(Kind.CLIENT, "Token exchange is not switched on for this client.", "grant_not_enabled"),

    CREDENTIAL_MALFORMED("credential_malformed"),
    CREDENTIAL_UNKNOWN("credential_unknown"),
    CREDENTIAL_ALTERED("credential_altered"),
    CREDENTIAL_EXPIRED("credential_expired"),
    GATEWAY_DISABLED("gateway_disabled"),
    SERVICE_ACCOUNT_DISABLED("service_account_disabled"),
    SERVICE_ACCOUNT_REPLACED("service_account_replaced"),
    SIGNING_KEY_GONE("signing_key_gone"),
    SIGNATURE_INVALID("signature_invalid"),
    NOT_OPEN_TO_CLIENT("gateway_not_open_to_client");

    private enum Kind {
        REQUEST("invalid_request", "invalid_request"),
        TARGET("invalid_target", "invalid_request"),
        SCOPE("invalid_scope", "invalid_request"),
        CONSENT("invalid_scope", "consent_denied"),
        CLIENT("unauthorized_client", "not_allowed"),
        CREDENTIAL("invalid_request", "invalid_token");

        private final String error;
        private final String eventError;

        Kind(String error, String eventError) {
            this.error = error;
            this.eventError = eventError;
        }
    }

    private final Kind kind;
    private final String description;
    private final String reason;

    /** All of these look the same from outside. */
    Refusal(String reason) {
        this(
                Kind.CREDENTIAL,
                "The gateway credential is not accepted: use a current credential of an enabled gateway of this realm.",
                reason);
    }

    Refusal(Kind kind, String description, String reason) {
        this.kind = kind;
        this.description = description;
        this.reason = reason;
    }

    /** Fails unless the answer is this refusal, to the letter. */
    public void is(Answer answer) {
        answer.hasStatus(400).isNeverCached();
        assertThat(answer.json()).isEqualTo(json());
    }

    public Map<String, Object> json() {
        return json("");
    }

    /** The same with further advice behind its own. */
    Map<String, Object> json(String advice) {
        return Map.of("error", kind.error, "error_description", description + advice);
    }

    String eventError() {
        return kind.eventError;
    }

    String reason() {
        return reason;
    }
}
