// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.util.JsonSerialization;

/**
 * The roles of clients in a token. A mapper can write more of them as another claim with the same name, for example
 * {@code resource_access.orders.roles}. Keycloak adds these to the token's own roles, or writes a second member. An ID
 * token has roles only as such a claim.
 */
public final class ClientRoles {

    private static final String CLAIM = "resource_access";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private ClientRoles() {}

    /** Removes the roles of each client whose client id meets the condition. */
    public static void removeFrom(IDToken token, Predicate<String> clientId) {
        if (token instanceof AccessToken access) {
            access.getResourceAccess().keySet().removeIf(clientId);
        }
        Object claim = token.getOtherClaims().get(CLAIM);
        JsonNode written = JsonSerialization.mapper.valueToTree(claim);
        if (written != null && written.isObject()) {
            Map<String, Object> roles = JsonSerialization.mapper.convertValue(written, OBJECT);
            roles.keySet().removeIf(clientId);
            token.getOtherClaims().remove(CLAIM);
            if (!roles.isEmpty()) {
                token.setOtherClaims(CLAIM, roles);
            }
        }
    }
}
