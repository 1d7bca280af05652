// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

/**
 * Text that Keycloak can read as the id of a user, a client or a role. The id of an object in a storage provider names
 * the provider and the object: {@code f:provider:id}.
 */
public final class KeycloakIdText {

    private static final String IN_A_PROVIDER = "f:";

    private KeycloakIdText() {}

    /** Whether Keycloak can look the text up. Keycloak's lookup fails with an error if the id names a provider only. */
    public static boolean is(String text) {
        return !text.startsWith(IN_A_PROVIDER) || text.indexOf(':', IN_A_PROVIDER.length()) >= 0;
    }
}
