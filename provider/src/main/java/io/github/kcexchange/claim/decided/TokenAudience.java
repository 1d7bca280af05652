// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.realm.KeycloakClients;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.representations.AccessToken;

/**
 * The audience of a token of this extension. Keycloak runs its mappers again to introspect a token, and to complete a
 * lightweight subject token. They add audiences and roles that the exchange removed.
 */
public final class TokenAudience {

    private final AccessToken token;
    private final TokenMarks marks;
    private final String realm;
    private final boolean lightweight;

    /**
     * Reads the audience of a token as it was issued.
     *
     * @param realm the name of the token's realm
     * @param lightweight whether the token is a lightweight one, which leaves claims to introspection
     */
    public TokenAudience(AccessToken token, TokenMarks marks, String realm, boolean lightweight) {
        this.token = token;
        this.marks = marks;
        this.realm = realm;
        this.lightweight = lightweight;
    }

    /** Removes from the result of the mappers the audiences and roles that the token as issued does not have. */
    public void narrow(AccessToken completed) {
        Set<String> clients = audienceOf(token);
        boolean hasItsAudience = token.getAudience() != null || isComplete();
        if (hasItsAudience) {
            completed.audience(token.getAudience());
        }
        if (hasItsAudience || !token.getResourceAccess().isEmpty()) {
            clients.addAll(token.getResourceAccess().keySet());
            ClientRoles.removeFrom(completed, client -> !clients.contains(client));
        }
        if (marks.origin() != TokenOrigin.GATEWAY_CREDENTIAL) {
            removeKeycloakClients(completed, clients);
        }
    }

    /**
     * Whether the token has all of its audiences and roles, also if it has none. The mappers run with all default
     * scopes of the client. A client policy can have removed some of these from the token.
     */
    private boolean isComplete() {
        return !lightweight && marks.origin() == TokenOrigin.APPLICATION;
    }

    /**
     * Removes Keycloak's own clients that the token does not name. A lightweight token has no audience to compare with.
     */
    private void removeKeycloakClients(AccessToken completed, Set<String> named) {
        TokenClients.removeFrom(
                completed, client -> !named.contains(client) && KeycloakClients.isKeycloakClient(client, realm));
    }

    private static Set<String> audienceOf(AccessToken token) {
        return token.getAudience() == null ? new HashSet<>() : new HashSet<>(Arrays.asList(token.getAudience()));
    }
}
