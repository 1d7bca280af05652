// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.error;

/** Ends a request with one of the {@linkplain ManagementError errors}. */
public final class ManagementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ErrorBody body;

    ManagementException(int status, ErrorBody body) {
        super(body.code());
        this.status = status;
        this.body = body;
    }

    /** Returns the HTTP status of the answer. */
    public int status() {
        return status;
    }

    public ErrorBody body() {
        return body;
    }
}
