// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.Set;

/** The clients that every realm has of its own (Keycloak's Constants and RealmManager), by the realm's name. */
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

    /** Whether the client is Keycloak's own in that realm; the admin realm has one for each realm. */
    public static boolean areOwn(String clientId, String realm) {
        return IN_EVERY_REALM.contains(clientId)
                || (isAdminRealm(realm) && clientId.endsWith(MANAGEMENT_IN_ADMIN_REALM));
    }

    /**
     * The client whose roles administer a realm.
     *
     * @param administered the realm that is administered
     * @param realm the realm of the token that administers
     */
    public static String management(String administered, String realm) {
        return isAdminRealm(realm) ? administered + MANAGEMENT_IN_ADMIN_REALM : MANAGEMENT;
    }

    /** The client whose roles administer the server as a whole, or else the token's own realm. */
    public static String management(String realm) {
        return management(ADMIN_REALM, realm);
    }
}
