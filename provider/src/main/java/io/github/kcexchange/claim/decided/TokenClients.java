// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import java.util.Arrays;
import java.util.function.Predicate;
import org.keycloak.representations.AccessToken;

/** The clients that a token names, in its audience or by its roles. */
public final class TokenClients {

    private TokenClients() {}

    /** Removes each client whose client id meets the condition. A token without an audience left has no {@code aud}. */
    public static void removeFrom(AccessToken token, Predicate<String> clientId) {
        ClientRoles.removeFrom(token, clientId);
        if (token.getAudience() != null) {
            String[] rest =
                    Arrays.stream(token.getAudience()).filter(clientId.negate()).toArray(String[]::new);
            token.audience(rest.length == 0 ? null : rest);
        }
    }
}
