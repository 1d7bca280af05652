// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * A query parameter that may be sent at most once.
 *
 * @param name PingOne's name of the parameter
 */
public record QueryParameter(String name) {

    /**
     * Returns the value, if the client sent one.
     *
     * @throws ManagementException if the parameter is repeated
     */
    public Optional<String> in(MultivaluedMap<String, String> query) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw rejection("Must not be repeated.");
        }
        return values.stream().findFirst();
    }

    ManagementException rejection(String message) {
        return ManagementError.INVALID_DATA.rejection(ErrorDetail.invalid(name, message));
    }
}
