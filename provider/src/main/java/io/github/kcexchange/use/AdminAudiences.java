// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import io.github.kcexchange.realm.KeycloakClients;
import java.util.Set;

/**
 * The audiences that name a path of the Admin API, or of the admin console's own API. Most of these paths concern one
 * realm, and the client whose roles administer that realm names them.
 */
final class AdminAudiences {

    private static final Set<String> BEFORE_A_REALM = Set.of("api", "realms");

    private final PathSegments path;
    private final String realm;

    private AdminAudiences(PathSegments path, String realm) {
        this.path = path;
        this.realm = realm;
    }

    /**
     * Returns the audiences.
     *
     * @param realm the name of the realm that issued the token
     */
    static Set<String> at(PathSegments path, String realm) {
        return new AdminAudiences(path, realm).all();
    }

    private Set<String> all() {
        if (BEFORE_A_REALM.contains(path.at(1))) {
            return Set.of(management(isVersionTwoOfOlderKeycloak() ? path.at(4) : path.at(2)));
        }
        return path.at(2).equals("console")
                ? Set.of(KeycloakClients.CONSOLE, management(path.at(1)))
                : Set.of(KeycloakClients.management(realm));
    }

    /** In Keycloak 26.5, the version is in front of the realm. In later versions, it is behind the kind of resource. */
    private boolean isVersionTwoOfOlderKeycloak() {
        return path.at(1).equals("api") && path.at(2).equals("v2") && path.at(3).equals("realms");
    }

    private String management(String administered) {
        return administered.isEmpty()
                ? KeycloakClients.management(realm)
                : KeycloakClients.management(administered, realm);
    }
}
