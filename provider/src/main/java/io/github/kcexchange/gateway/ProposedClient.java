// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A client as Keycloak would store it: what a request says, and where the request says nothing, what is stored.
 *
 * @param request null if there is none
 * @param stored null if the client is a new one
 */
public record ProposedClient(
        @Nullable ClientRepresentation request, @Nullable ClientModel stored) {

    @Nullable
    String authenticator() {
        if (request != null && request.getClientAuthenticatorType() != null) {
            return request.getClientAuthenticatorType();
        }
        return stored == null ? null : stored.getClientAuthenticatorType();
    }

    /** A switch of the client; null if neither says anything of it. */
    @Nullable
    Boolean flag(Function<ClientRepresentation, @Nullable Boolean> inRequest, Predicate<ClientModel> inStore) {
        Boolean asked = request == null ? null : inRequest.apply(request);
        if (asked != null) {
            return asked;
        }
        return stored == null ? null : Boolean.valueOf(inStore.test(stored));
    }

    @Nullable
    String attribute(String name) {
        Map<String, String> asked = request == null ? null : request.getAttributes();
        if (asked != null && asked.containsKey(name)) {
            return asked.get(name);
        }
        return stored == null ? null : stored.getAttribute(name);
    }
}
