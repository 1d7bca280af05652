// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

/**
 * Text that Keycloak can read as the id of a user. The id of a user in a user storage names the storage and the user:
 * {@code f:storage:id}.
 */
public final class UserIdText {

    private static final String IN_A_STORAGE = "f:";

    private UserIdText() {}

    /** Whether Keycloak can look the text up. Keycloak's lookup fails with an error if the id names only a storage. */
    public static boolean is(String text) {
        return !text.startsWith(IN_A_STORAGE) || text.indexOf(':', IN_A_STORAGE.length()) >= 0;
    }
}
