// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import java.time.Instant;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/** A user's sessions, and the realm whose settings say when they expire. A test adds the answers that it needs. */
public final class UserSessions {

    private UserSessions() {}

    /** A session that began now. */
    public static Stub<UserSessionModel> valid() {
        return lastUsed((int) Instant.now().getEpochSecond());
    }

    /** A session that was last used in 1970. */
    public static Stub<UserSessionModel> expired() {
        return lastUsed(1);
    }

    private static Stub<UserSessionModel> lastUsed(int second) {
        return Stub.of(UserSessionModel.class)
                .with("getStarted", second)
                .with("getLastSessionRefresh", second)
                .with("isOffline", false)
                .with("getNote", null)
                .with("getAuthMethod", "openid-connect")
                .with("isRememberMe", false);
    }

    public static Stub<RealmModel> realm() {
        return Stub.of(RealmModel.class)
                .with("getSsoSessionIdleTimeout", 1800)
                .with("getSsoSessionMaxLifespan", 36000)
                .with("getSsoSessionIdleTimeoutRememberMe", 0)
                .with("getSsoSessionMaxLifespanRememberMe", 0)
                .with("getOfflineSessionIdleTimeout", 1800)
                .with("isOfflineSessionMaxLifespanEnabled", false);
    }
}
