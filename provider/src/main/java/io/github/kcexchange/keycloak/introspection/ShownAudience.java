// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import io.github.kcexchange.shared.KeycloakClients;
import io.github.kcexchange.shared.TokenMarks;
import io.github.kcexchange.shared.TokenOrigin;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.representations.AccessToken;

/**
 * Narrows the audience that introspection returns to that of the token. Keycloak runs its mappers again, and they add
 * audiences and roles that the exchange removed.
 */
final class ShownAudience {

    private final AccessToken token;
    private final TokenMarks marks;
    private final String realm;

    /**
     * Creates the audience of one introspection answer.
     *
     * @param realm the name of the token's realm
     */
    ShownAudience(AccessToken token, TokenMarks marks, String realm) {
        this.token = token;
        this.marks = marks;
        this.realm = realm;
    }

    void narrow(AccessToken shown) {
        Set<String> clients = audienceOf(token);
        if (token.getAudience() != null) {
            shown.audience(token.getAudience());
        }
        if (token.getAudience() != null || !token.getResourceAccess().isEmpty()) {
            clients.addAll(token.getResourceAccess().keySet());
            shown.getResourceAccess().keySet().retainAll(clients);
        }
        if (marks.origin() != TokenOrigin.GATEWAY_CREDENTIAL) {
            removeKeycloakClients(shown, clients);
        }
    }

    /**
     * Removes Keycloak's own clients that the token does not name. A lightweight token has no audience to compare with.
     */
    private void removeKeycloakClients(AccessToken shown, Set<String> named) {
        shown.getResourceAccess().keySet().removeIf(client -> isRemoved(client, named));
        String[] rest = audienceOf(shown).stream()
                .filter(client -> !isRemoved(client, named))
                .toArray(String[]::new);
        shown.audience(rest.length == 0 ? null : rest);
    }

    private boolean isRemoved(String client, Set<String> named) {
        return !named.contains(client) && KeycloakClients.isKeycloakClient(client, realm);
    }

    private static Set<String> audienceOf(AccessToken token) {
        return token.getAudience() == null ? new HashSet<>() : new HashSet<>(Arrays.asList(token.getAudience()));
    }
}
