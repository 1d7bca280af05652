// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * A query parameter that may be sent once.
 *
 * @param name as PingOne has it
 */
record QueryParameter(String name) {

    /** @throws Refusal if it is repeated */
    Optional<String> in(MultivaluedMap<String, String> query) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refusal("Must not be repeated.");
        }
        return values.stream().findFirst();
    }

    Refusal refusal(String message) {
        return Fault.INVALID_DATA.refusal(ErrorDetail.invalid(name, message));
    }
}
