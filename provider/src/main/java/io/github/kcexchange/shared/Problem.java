// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.Locale;

/**
 * The catalogue of everything that ends an exchange without a token.
 *
 * <p>The caller is told the {@link Kind} and its {@linkplain #description() advice}; only the event is told the precise
 * {@linkplain #reason() reason}, so that an answer never tells an unknown credential from a revoked one.
 */
public enum Problem {
    PARAMETER_MISSING(Kind.REQUEST, "Send subject_token and subject_token_type, each once."),
    PARAMETER_REPEATED(Kind.REQUEST, "Send each parameter once; only audience and resource may be repeated."),
    PARAMETER_TOO_LONG(Kind.REQUEST, "A parameter is longer than this server accepts."),
    PARAMETER_MALFORMED(Kind.REQUEST, "A parameter contains control characters."),
    PARAMETER_NOT_SUPPORTED(
            Kind.REQUEST, "Leave out requested_subject, requested_issuer and subject_issuer; they do not apply here."),
    REQUESTED_TOKEN_TYPE_NOT_SUPPORTED(
            Kind.REQUEST,
            "Ask for a requested_token_type that this exchange issues, never a refresh token, or leave it out."),
    ACTOR_WITH_GATEWAY_CREDENTIAL(
            Kind.REQUEST, "A gateway acts for itself: leave out actor_token and actor_token_type."),
    DELEGATION_NOT_SWITCHED_ON(Kind.REQUEST, "Delegation is not switched on for this client: it cannot name an actor."),
    SUBJECT_TOKEN_CARRIES_DELEGATION(
            Kind.REQUEST,
            "Delegation is not switched on for this client: it cannot exchange a token with act or may_act."),
    ASSERTION_CARRIES_DELEGATION(
            Kind.REQUEST, "An assertion with act or may_act cannot be exchanged here: use the token exchange."),
    PERMISSION_REQUEST_CARRIES_DELEGATION(
            Kind.REQUEST, "A token with act or may_act cannot be exchanged for permissions: use the token exchange."),
    EXCHANGED_TOKEN_NOT_ACCEPTED(
            Kind.REQUEST,
            "The token came from a token exchange: only a client with token exchange switched on can exchange it."),
    TOKEN_TYPE_UNKNOWN(
            Kind.REQUEST,
            "State subject_token_type and actor_token_type as urn:ietf:params:oauth:token-type:access_token or id_token."),
    ACTOR_INCOMPLETE(Kind.REQUEST, "Send actor_token and actor_token_type together, or neither."),

    CLIENT_CERTIFICATE_MISSING(
            Kind.REQUEST, "This client's tokens are bound to its certificate: present it with the request."),

    RESOURCE_MALFORMED(Kind.TARGET, "Send resource as an absolute URI without a fragment."),
    TARGET_NOT_REACHED(Kind.TARGET, "Ask only for audiences and resources that the granted scopes lead to."),

    SCOPE_NOT_GRANTED(Kind.SCOPE, "Ask only for scopes that are assigned to the application."),
    CONSENT_MISSING(Kind.CONSENT, "The application requires a consent that was not given."),

    APPLICATION_IS_PUBLIC(Kind.CLIENT, "Only confidential clients may exchange tokens."),
    GRANT_NOT_ENABLED(Kind.CLIENT, "Token exchange is not switched on for this client."),

    CREDENTIAL_MALFORMED(Kind.CREDENTIAL),
    CREDENTIAL_UNKNOWN(Kind.CREDENTIAL),
    CREDENTIAL_ALTERED(Kind.CREDENTIAL),
    CREDENTIAL_EXPIRED(Kind.CREDENTIAL),
    GATEWAY_NOT_FOUND(Kind.CREDENTIAL),
    GATEWAY_DISABLED(Kind.CREDENTIAL),
    SERVICE_ACCOUNT_DISABLED(Kind.CREDENTIAL),
    SERVICE_ACCOUNT_REPLACED(Kind.CREDENTIAL),
    SIGNING_KEY_GONE(Kind.CREDENTIAL),
    SIGNATURE_INVALID(Kind.CREDENTIAL),
    GATEWAY_NOT_OPEN_TO_CLIENT(Kind.CREDENTIAL),

    SUBJECT_TOKEN_INVALID(Kind.TOKEN, Problem.SUBJECT_REFUSED),
    SUBJECT_TOKEN_UNPROVEN(Kind.PROOF, "The subject token is bound to a key: send a DPoP proof of that key."),
    SUBJECT_TOKEN_ACT_INVALID(Kind.TOKEN, Problem.SUBJECT_REFUSED),
    SUBJECT_TOKEN_NOT_FOR_APPLICATION(
            Kind.TOKEN, "The subject token was not issued to this client, and is not meant for it."),
    SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR(
            Kind.POLICY,
            "An administrator opened the subject token's session in the user's place: the user has to sign in."),
    ACTOR_TOKEN_INVALID(Kind.TOKEN, Problem.ACTOR_REFUSED),
    ACTOR_TOKEN_UNPROVEN(Kind.PROOF, "The actor token is bound to a key: send a DPoP proof of that key."),
    ACTOR_TOKEN_IS_DELEGATED(Kind.TOKEN, "Present an actor token that the actor got for itself, without act."),
    ACTOR_SESSION_OPENED_BY_ADMINISTRATOR(
            Kind.POLICY,
            "An administrator opened the actor token's session in the user's place: the user has to sign in."),
    ACTOR_IS_ANOTHER_SERVICE_ACCOUNT(
            Kind.POLICY,
            "Present an actor token of a person or of this client itself, not of another service account."),
    ACTOR_TOKEN_OF_ANOTHER_CLIENT(Kind.POLICY, "Present an actor token that was issued to this client."),
    ACTOR_IS_THE_SUBJECT(Kind.POLICY, "Actor and subject are the same: nobody acts for itself."),
    ACTOR_NOT_NAMED_BY_MAY_ACT(Kind.POLICY, "The subject token's may_act does not name who acts here."),
    DELEGATION_NOT_ALLOWED(
            Kind.POLICY, "Neither the subject token's may_act nor a policy lets this actor act for the subject."),
    ACTOR_ACTS_TWICE(Kind.POLICY, "The actor stands in the chain of actors already."),
    CHAIN_TOO_LONG(Kind.POLICY, "The chain of actors is as long as it may be."),
    ACTOR_GONE(Kind.POLICY, "An actor in the subject token's chain is gone or disabled.");

    /** The rows of the token endpoint's error table (RFC 6749 section 5.2, RFC 8693 section 2.2.2, RFC 8707, RFC 9449). */
    public enum Kind {
        REQUEST("invalid_request", "invalid_request"),
        CREDENTIAL("invalid_request", "invalid_token"),
        TOKEN("invalid_request", "invalid_token"),
        PROOF("invalid_dpop_proof", "invalid_dpop_proof"),
        POLICY("invalid_request", "not_allowed"),
        TARGET("invalid_target", "invalid_request"),
        SCOPE("invalid_scope", "invalid_request"),
        CONSENT("invalid_scope", "consent_denied"),
        CLIENT("unauthorized_client", "not_allowed");

        private final String error;
        private final String eventError;

        Kind(String error, String eventError) {
            this.error = error;
            this.eventError = eventError;
        }

        /** The {@code error} member of the answer, always with status 400. */
        public String error() {
            return error;
        }

        /** The error of the event, and so a tag of Keycloak's event metric: one of few. */
        public String eventError() {
            return eventError;
        }
    }

    private static final String SUBJECT_REFUSED =
            "The subject token is not accepted: use a current token of this realm, of the stated type.";
    private static final String ACTOR_REFUSED =
            "The actor token is not accepted: use a current token of this realm, of the stated type.";
    private static final String CREDENTIAL_REFUSED =
            "The gateway credential is not accepted: use a current credential of an enabled gateway of this realm.";

    private final Kind kind;
    private final String description;

    Problem(Kind kind) {
        this(kind, CREDENTIAL_REFUSED);
    }

    Problem(Kind kind, String description) {
        this.kind = kind;
        this.description = description;
    }

    public Kind kind() {
        return kind;
    }

    /** What the caller can do about it. Never echoes input. */
    public String description() {
        return description;
    }

    /** The same, with the parameter to look at: one of our own list, so this never echoes input either. */
    public String description(Parameter parameter) {
        boolean isFromAFile = this == PARAMETER_MALFORMED && parameter.isToken();
        return description + " Look at " + parameter.text()
                + (isFromAFile ? ": a line break at its end is the usual cause." : ".");
    }

    /** The precise reason, for the event's detail {@code reason}. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
