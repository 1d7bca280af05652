// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import jakarta.ws.rs.core.Response;
import org.keycloak.services.ErrorResponseException;

/** Ends a request with one of the {@linkplain Fault faults}; Keycloak rolls the transaction back. */
final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    Refusal(Response response) {
        super(response);
    }
}
