// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import java.util.Set;

/** The clients that Keycloak creates in every realm (Keycloak's Constants and RealmManager). */
public final class KeycloakClients {

    public static final String ACCOUNT = "account";
    public static final String BROKER = "broker";
    public static final String CONSOLE = "security-admin-console";

    /** The realm whose administrators may administer every other realm. */
    private static final String ADMIN_REALM = "master";

    private static final String MANAGEMENT = "realm-management";
    private static final String MANAGEMENT_IN_ADMIN_REALM = "-realm";
    private static final Set<String> IN_EVERY_REALM =
            Set.of(ACCOUNT, "account-console", "admin-cli", BROKER, CONSOLE, MANAGEMENT);

    private KeycloakClients() {}

    /** Whether the realm's administrators may administer every other realm. */
    public static boolean isAdminRealm(String realm) {
        return realm.equals(ADMIN_REALM);
    }

    /** Whether Keycloak created the client in that realm. The admin realm has one management client for each realm. */
    public static boolean isKeycloakClient(String clientId, String realm) {
        return IN_EVERY_REALM.contains(clientId)
                || (isAdminRealm(realm) && clientId.endsWith(MANAGEMENT_IN_ADMIN_REALM));
    }

    /**
     * Returns the client whose roles administer a realm.
     *
     * @param administered the name of the administered realm
     * @param realm the name of the realm that issued the administrator's token
     */
    public static String management(String administered, String realm) {
        return isAdminRealm(realm) ? administered + MANAGEMENT_IN_ADMIN_REALM : MANAGEMENT;
    }

    /**
     * Returns the client whose roles administer the whole server, or the token's own realm if that is not the admin
     * realm.
     */
    public static String management(String realm) {
        return management(ADMIN_REALM, realm);
    }
}
