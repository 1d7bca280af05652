// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

/** The rows of the token endpoint's error table (RFC 6749 section 5.2, RFC 8693 section 2.2.2, RFC 8707, RFC 9449). */
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

    /** The {@code error} member of the answer, always with status 400. */
    public String error() {
        return error;
    }

    /** The error of the event, and so a tag of Keycloak's event metric: one of few. */
    public String eventError() {
        return eventError;
    }
}
