// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.problem;

/** The error codes for the client and the event (RFC 6749 section 5.2, RFC 8693 section 2.2.2, RFC 8707, RFC 9449). */
public enum ProblemKind {
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

    ProblemKind(String error, String eventError) {
        this.error = error;
        this.eventError = eventError;
    }

    /** Returns the {@code error} member of the answer, always with status 400. */
    public String error() {
        return error;
    }

    /** Returns the error of the event. It is also a tag of Keycloak's event metric, so there are only a few values. */
    public String eventError() {
        return eventError;
    }
}
