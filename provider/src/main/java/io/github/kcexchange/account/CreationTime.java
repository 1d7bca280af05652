// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import org.keycloak.models.UserModel;

/** The time when a user was created. It is compared with the {@code iat} of a token, which has no fractions. */
public final class CreationTime {

    private CreationTime() {}

    /** Returns the time, in seconds since the epoch; 0 if Keycloak has none. */
    public static long of(UserModel user) {
        Long created = user.getCreatedTimestamp();
        return created == null ? 0 : created / 1000;
    }
}
