// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.error;

import java.util.List;
import java.util.UUID;

/** The catalogue of all errors of this API, with PingOne's codes. */
public enum ManagementError {
    INVALID_DATA(
            400,
            "INVALID_DATA",
            "The request could not be completed. One or more validation errors were in the request."),
    INVALID_REQUEST(400, "INVALID_REQUEST", "The request could not be completed. The request was invalid."),
    NOT_AUTHENTICATED(
            401, "ACCESS_FAILED", "The request could not be completed. You do not have access to this resource."),
    NOT_AUTHORIZED(403, "ACCESS_FAILED", "The actor attempting to perform the request is not authorized."),
    NOT_FOUND(404, "NOT_FOUND", "The request could not be completed. The requested resource was not found."),
    METHOD_NOT_ALLOWED(
            405, "INVALID_REQUEST", "The request could not be completed. The method is not allowed for this resource."),
    CONFLICT(409, "REQUEST_FAILED", "The request could not be completed. It conflicts with a concurrent change."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "INVALID_REQUEST", "The request could not be completed. Send the body as application/json."),
    UNEXPECTED_ERROR(500, "UNEXPECTED_ERROR", "An unexpected error occurred. Search the server log for this id.");

    private final int status;
    private final String code;
    private final String message;

    ManagementError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** Returns the error for a status that Keycloak itself answered before this API was reached. */
    public static ManagementError ofStatus(int status) {
        for (ManagementError fault : values()) {
            if (fault.status == status && fault != INVALID_DATA) {
                return fault;
            }
        }
        return status < 500 ? INVALID_REQUEST : UNEXPECTED_ERROR;
    }

    /** Returns the body of an answer with this error. Each call creates another {@code id}. */
    public ErrorBody body(ErrorDetail... details) {
        return new ErrorBody(UUID.randomUUID().toString(), code, message, List.of(details));
    }

    /** Returns the exception that ends the request with this error. */
    public ManagementException rejection(ErrorDetail... details) {
        return new ManagementException(status, body(details));
    }
}
