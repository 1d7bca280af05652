// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.problem;

import io.github.kcexchange.form.Parameter;
import java.util.Locale;

/**
 * The catalogue of all problems that end an exchange without a token.
 *
 * <p>The client receives the error of the {@link ProblemKind} and the {@linkplain #description() description}. Only the
 * event has the precise {@linkplain #reason() reason}. The answer therefore does not reveal whether a credential is
 * unknown or revoked.
 */
public enum Problem {
    PARAMETER_MISSING(ProblemKind.REQUEST, "Send subject_token and subject_token_type, each once."),
    PARAMETER_REPEATED(ProblemKind.REQUEST, "Send each parameter once; only audience and resource may be repeated."),
    PARAMETER_TOO_LONG(ProblemKind.REQUEST, "Shorten the parameter: it is longer than this server accepts."),
    PARAMETER_MALFORMED(ProblemKind.REQUEST, "Remove the control characters from the parameter."),
    PARAMETER_NOT_SUPPORTED(
            ProblemKind.REQUEST,
            "Leave out requested_subject, requested_issuer and subject_issuer: this exchange does not support them."),
    REQUESTED_TOKEN_TYPE_NOT_SUPPORTED(
            ProblemKind.REQUEST,
            "Use a requested_token_type that this exchange issues, never a refresh token, or leave it out."),
    ACTOR_WITH_GATEWAY_CREDENTIAL(
            ProblemKind.REQUEST,
            "Leave out actor_token and actor_token_type: a gateway credential cannot be combined with an actor."),
    DELEGATION_NOT_SWITCHED_ON(
            ProblemKind.REQUEST,
            "Delegation is not switched on for this client: leave out actor_token and actor_token_type."),
    SUBJECT_TOKEN_CARRIES_DELEGATION(
            ProblemKind.REQUEST,
            "Delegation is not switched on for this client: it cannot exchange a token with act or may_act."),
    ASSERTION_CARRIES_DELEGATION(
            ProblemKind.REQUEST, "An assertion with act or may_act cannot be exchanged here: use the token exchange."),
    ASSERTION_OF_TRUSTED_ISSUER(ProblemKind.REQUEST, "Use the token exchange for the tokens of this issuer."),
    PERMISSION_REQUEST_CARRIES_DELEGATION(
            ProblemKind.REQUEST,
            "A token with act or may_act cannot be exchanged for permissions: use the token exchange."),
    EXCHANGED_TOKEN_NOT_ACCEPTED(
            ProblemKind.REQUEST,
            "The token came from a token exchange: only a client with token exchange switched on can exchange it."),
    TOKEN_TYPE_UNKNOWN(
            ProblemKind.REQUEST,
            "Set subject_token_type and actor_token_type to urn:ietf:params:oauth:token-type:access_token"
                    + ", id_token or jwt."),
    ACTOR_INCOMPLETE(ProblemKind.REQUEST, "Send actor_token and actor_token_type together, or neither."),

    CLIENT_CERTIFICATE_MISSING(
            ProblemKind.REQUEST, "This client's tokens are bound to its certificate: present it with the request."),

    RESOURCE_MALFORMED(ProblemKind.TARGET, "Send resource as an absolute URI without a fragment."),
    TARGET_NOT_REACHED(ProblemKind.TARGET, "Ask only for audiences and resources that the granted scopes lead to."),

    SCOPE_NOT_GRANTED(ProblemKind.SCOPE, "Ask only for scopes that are assigned to the application."),
    CONSENT_MISSING(ProblemKind.CONSENT, "The application requires a consent that the subject has not given."),

    APPLICATION_IS_PUBLIC(ProblemKind.CLIENT, "Only confidential clients may exchange tokens."),
    GRANT_NOT_ENABLED(ProblemKind.CLIENT, "Token exchange is not switched on for this client."),

    CREDENTIAL_MALFORMED(ProblemKind.CREDENTIAL),
    CREDENTIAL_UNKNOWN(ProblemKind.CREDENTIAL),
    CREDENTIAL_ALTERED(ProblemKind.CREDENTIAL),
    CREDENTIAL_EXPIRED(ProblemKind.CREDENTIAL),
    GATEWAY_NOT_FOUND(ProblemKind.CREDENTIAL),
    GATEWAY_DISABLED(ProblemKind.CREDENTIAL),
    SERVICE_ACCOUNT_DISABLED(ProblemKind.CREDENTIAL),
    SERVICE_ACCOUNT_REPLACED(ProblemKind.CREDENTIAL),
    SIGNING_KEY_GONE(ProblemKind.CREDENTIAL),
    SIGNATURE_INVALID(ProblemKind.CREDENTIAL),
    GATEWAY_NOT_OPEN_TO_CLIENT(ProblemKind.CREDENTIAL),

    SUBJECT_TOKEN_INVALID(ProblemKind.TOKEN, Problem.SUBJECT_REJECTED),
    SUBJECT_TOKEN_UNPROVEN(ProblemKind.PROOF, "The subject token is bound to a key: send a DPoP proof of that key."),
    SUBJECT_TOKEN_ACT_INVALID(ProblemKind.TOKEN, Problem.SUBJECT_REJECTED),
    SUBJECT_TOKEN_NOT_FOR_APPLICATION(
            ProblemKind.TOKEN, "Use a subject token that was issued to this client or is addressed to it."),
    SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR(
            ProblemKind.POLICY,
            "An administrator opened the subject token's session by impersonation: the user must sign in."),
    EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    EXTERNAL_TOKEN_MALFORMED(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    EXTERNAL_TOKEN_SIGNATURE_INVALID(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    EXTERNAL_TOKEN_FOR_ANOTHER_AUDIENCE(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    EXTERNAL_TOKEN_TIME_INVALID(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    EXTERNAL_TOKEN_CARRIES_DELEGATION(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    EXTERNAL_TOKEN_SUBJECT_NOT_LINKED(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    EXTERNAL_TOKEN_USER_DISABLED(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    EXTERNAL_TOKEN_REPLAYED(ProblemKind.TOKEN, Problem.EXTERNAL_REJECTED),
    ACTOR_TOKEN_INVALID(ProblemKind.TOKEN, Problem.ACTOR_REJECTED),
    ACTOR_TOKEN_UNPROVEN(ProblemKind.PROOF, "The actor token is bound to a key: send a DPoP proof of that key."),
    ACTOR_TOKEN_IS_DELEGATED(
            ProblemKind.TOKEN, "Use an actor token without act, which was issued to the actor itself."),
    ACTOR_SESSION_OPENED_BY_ADMINISTRATOR(
            ProblemKind.POLICY,
            "An administrator opened the actor token's session by impersonation: the user must sign in."),
    ACTOR_IS_ANOTHER_SERVICE_ACCOUNT(
            ProblemKind.POLICY,
            "Use an actor token of a person or of this client itself, not of another service account."),
    ACTOR_TOKEN_OF_ANOTHER_CLIENT(ProblemKind.POLICY, "Use an actor token that was issued to this client."),
    ACTOR_IS_THE_SUBJECT(ProblemKind.POLICY, "The actor and the subject are the same: they must be different."),
    ACTOR_NOT_NAMED_BY_MAY_ACT(
            ProblemKind.POLICY, "The subject token's may_act does not name the actor of this request."),
    ACTOR_SERVICE_ACCOUNT_DISABLED(
            ProblemKind.POLICY,
            "This client is the actor, and its service account is disabled: an administrator must enable it."),
    DELEGATION_NOT_ALLOWED(
            ProblemKind.POLICY,
            "Neither the subject token's may_act nor a delegation policy allows this actor to act for the subject."),
    ACTOR_ACTS_TWICE(ProblemKind.POLICY, "The actor is already in the chain of actors."),
    CHAIN_TOO_LONG(ProblemKind.POLICY, "The chain of actors already has the maximum length."),
    ACTOR_GONE(ProblemKind.POLICY, "An actor in the chain was deleted, disabled, revoked or unlinked."),
    REQUIRED_CLAIM_MISSING(
            ProblemKind.TOKEN,
            "A claim that the issued token requires is missing from the presented token: use a subject token or"
                    + " actor token that has it.");

    private static final String SUBJECT_REJECTED =
            "The subject token is not accepted: use a current token of this realm, of the stated type.";
    private static final String ACTOR_REJECTED =
            "The actor token is not accepted: use a current token of this realm, of the stated type.";
    private static final String EXTERNAL_REJECTED =
            "The token of another issuer is not accepted: use a current token of an assigned issuer, for this realm"
                    + " and a linked user.";
    private static final String CREDENTIAL_REJECTED =
            "The gateway credential is not accepted: use a current credential of an enabled gateway of this realm.";

    private final ProblemKind kind;
    private final String description;

    Problem(ProblemKind kind) {
        this(kind, CREDENTIAL_REJECTED);
    }

    Problem(ProblemKind kind, String description) {
        this.kind = kind;
        this.description = description;
    }

    public ProblemKind kind() {
        return kind;
    }

    /** Returns the description for the client: an instruction, or the condition that is not met, without input. */
    public String description() {
        return description;
    }

    /** Returns the description and the name of the parameter. Both are constants, so this never contains input. */
    public String description(Parameter parameter) {
        boolean mayEndWithLineBreak = this == PARAMETER_MALFORMED && parameter.isToken();
        return description + " Look at " + parameter.text()
                + (mayEndWithLineBreak ? ": a line break at its end is the usual cause." : ".");
    }

    /** Returns the precise reason, for the event's detail {@code reason}. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
