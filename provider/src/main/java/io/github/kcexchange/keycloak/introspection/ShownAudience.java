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
 * Keeps introspection as narrow as the token: Keycloak runs its mappers once more, and they know nothing of what the
 * exchange left out.
 */
final class ShownAudience {

    private final AccessToken token;
    private final TokenMarks marks;
    private final String realm;

    /** @param realm the name of the token's realm */
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
            leaveKeycloaksOwnOut(shown, clients);
        }
    }

    /** A lightweight token has no audience of its own to compare with. */
    private void leaveKeycloaksOwnOut(AccessToken shown, Set<String> named) {
        shown.getResourceAccess().keySet().removeIf(client -> isLeftOut(client, named));
        String[] rest = audienceOf(shown).stream()
                .filter(client -> !isLeftOut(client, named))
                .toArray(String[]::new);
        shown.audience(rest.length == 0 ? null : rest);
    }

    private boolean isLeftOut(String client, Set<String> named) {
        return !named.contains(client) && KeycloakClients.isKeycloakClient(client, realm);
    }

    private static Set<String> audienceOf(AccessToken token) {
        return token.getAudience() == null ? new HashSet<>() : new HashSet<>(Arrays.asList(token.getAudience()));
    }
}
