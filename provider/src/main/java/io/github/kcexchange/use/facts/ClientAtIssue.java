// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.account.CreationTime;
import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.claim.TokenOrigin;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;

/**
 * Whether a client that a token names by its client id existed when the token was issued. A client that was created
 * later is a different client. As of 26.7, Keycloak stores when a client was created. Every version stores when its
 * service account was. A client of which Keycloak has neither time counts as old enough. If several users are linked to
 * it, its age is unknown.
 */
public final class ClientAtIssue {

    private ClientAtIssue() {}

    /**
     * Whether the client is the one to which the exchange issued the token. Keycloak stores no client session for an
     * exchanged token, so the client's age is the only sign that the client was deleted and re-created. True for a
     * token that no exchange issued.
     *
     * @param client the client whose client id is the token's {@code azp}
     */
    public static boolean received(AccessToken token, ClientModel client, KeycloakSession session) {
        return TokenOrigin.of(token.getId()).isEmpty()
                || (token.getIat() != null
                        && existed(client, ServiceAccount.ofEnabled(session, client), token.getIat()));
    }

    /**
     * Whether the client existed at that time.
     *
     * @param account the client's service account
     * @param issuedAt the token's {@code iat}, seconds since the epoch
     */
    static boolean existed(ClientModel client, ServiceAccount account, long issuedAt) {
        return CreationTime.of(client, account) <= issuedAt;
    }
}
