// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;

/**
 * The time when a user or a client was created. It is compared with the {@code iat} of a token, which has no fractions.
 */
public final class CreationTime {

    /** As of 26.7, Keycloak stores the time of each new client. Earlier versions do not have the method. */
    private static final boolean IS_STORED_OF_CLIENTS = Arrays.stream(ClientModel.class.getMethods())
            .anyMatch(method -> method.getName().equals("getCreatedTimestamp"));

    private CreationTime() {}

    /** Returns the time, in seconds since the epoch; 0 if Keycloak has none. */
    public static long of(UserModel user) {
        return seconds(user.getCreatedTimestamp());
    }

    /**
     * Returns the time, in seconds since the epoch. If the service account is younger than the client, it is that of
     * the account. An import can give a client an older account. 0 if Keycloak has neither time.
     */
    public static long of(ClientModel client, ServiceAccount account) {
        Long created = IS_STORED_OF_CLIENTS ? client.getCreatedTimestamp() : null;
        return Math.max(seconds(created), account.createdAt());
    }

    private static long seconds(@Nullable Long millis) {
        return millis == null ? 0 : millis / 1000;
    }
}
