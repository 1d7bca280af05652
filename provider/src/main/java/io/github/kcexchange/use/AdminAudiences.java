// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import io.github.kcexchange.realm.KeycloakClients;
import java.util.List;
import java.util.Set;

/**
 * The audiences that name a path of the Admin API, or of the admin console's own API. Most of these paths concern one
 * realm, and the client whose roles administer that realm names them.
 */
final class AdminAudiences {

    private static final Set<String> BEFORE_A_REALM = Set.of("api", "realms");

    private final List<String> path;
    private final String realm;

    private AdminAudiences(List<String> path, String realm) {
        this.path = path;
        this.realm = realm;
    }

    /**
     * Returns the audiences.
     *
     * @param path the segments below the server's root, decoded
     * @param realm the name of the realm that issued the token
     */
    static Set<String> at(List<String> path, String realm) {
        return new AdminAudiences(path, realm).all();
    }

    private Set<String> all() {
        if (BEFORE_A_REALM.contains(segment(1))) {
            return Set.of(management(isVersionTwoOfOlderKeycloak() ? segment(4) : segment(2)));
        }
        return segment(2).equals("console")
                ? Set.of(KeycloakClients.CONSOLE, management(segment(1)))
                : Set.of(KeycloakClients.management(realm));
    }

    /** In Keycloak 26.5, the version is in front of the realm. In later versions, it is behind the kind of resource. */
    private boolean isVersionTwoOfOlderKeycloak() {
        return segment(1).equals("api") && segment(2).equals("v2") && segment(3).equals("realms");
    }

    private String management(String administered) {
        return administered.isEmpty()
                ? KeycloakClients.management(realm)
                : KeycloakClients.management(administered, realm);
    }

    private String segment(int position) {
        return position < path.size() ? path.get(position) : "";
    }
}
