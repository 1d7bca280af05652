// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import java.util.Arrays;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/**
 * Whether a token is meant for Keycloak's own Admin or Account API. These look at live roles and not at the token's
 * audience, so that one that was narrowed to another target would still administer.
 */
public final class KeycloakAudience {

    private KeycloakAudience() {}

    /** A token without any audience is meant for nobody in particular, and left to Keycloak. */
    public static boolean isIn(AccessToken token, RealmModel realm) {
        return token.getAudience() == null
                || token.getAudience().length == 0
                || Arrays.stream(token.getAudience()).anyMatch(audience -> isKeycloak(audience, realm));
    }

    private static boolean isKeycloak(String audience, RealmModel realm) {
        return audience.equals(Constants.REALM_MANAGEMENT_CLIENT_ID)
                || audience.equals(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)
                || (realm.getName().equals("master") && audience.endsWith("-realm"));
    }
}
