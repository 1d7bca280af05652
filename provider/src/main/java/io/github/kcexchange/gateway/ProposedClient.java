// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A client as Keycloak would store it: the members of a request, and the stored values of members that the request
 * omits.
 *
 * @param request the request, or null if there is none
 * @param stored the stored client, or null if the client is new
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

    /** Returns the protocol, or null for Keycloak's default, which is OpenID Connect. */
    @Nullable
    String protocol() {
        if (request != null && request.getProtocol() != null) {
            return request.getProtocol();
        }
        return stored == null ? null : stored.getProtocol();
    }

    /** Returns a switch of the client, or null if neither the request nor the stored client has it. */
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
