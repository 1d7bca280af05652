// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

/** Ends a request with one of the {@linkplain Fault faults}. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ErrorBody body;

    Refusal(int status, ErrorBody body) {
        super(body.code());
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }
}
