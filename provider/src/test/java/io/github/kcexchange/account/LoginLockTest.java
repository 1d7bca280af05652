// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

class LoginLockTest {

    private boolean detecting = true;
    private boolean temporary;
    private boolean permanent;

    @Test
    void isOnForAUserWhomKeycloakLocked() {
        assertThat(isOnFor(null)).isFalse();
        temporary = true;
        assertThat(isOnFor(null)).isTrue();
        temporary = false;
        permanent = true;
        assertThat(isOnFor(null)).isTrue();
    }

    @Test
    void isOffIfTheRealmDoesNotDetectFailedLogins() {
        detecting = false;
        temporary = true;
        assertThat(isOnFor(null)).isFalse();
    }

    /** Any caller can try passwords with its name. */
    @Test
    void isNeverOnForAServiceAccount() {
        temporary = true;
        permanent = true;
        assertThat(isOnFor("client")).isFalse();
    }

    private boolean isOnFor(String ownerId) {
        UserModel user = Stub.of(UserModel.class)
                .with("getServiceAccountClientLink", ownerId)
                .get();
        RealmModel realm = Stub.of(RealmModel.class)
                .with("isBruteForceProtected", detecting)
                .get();
        return LoginLock.isOn(session(), realm, user);
    }

    private KeycloakSession session() {
        BruteForceProtector protector = Stub.of(BruteForceProtector.class)
                .with("isTemporarilyDisabled", temporary)
                .with("isPermanentlyLockedOut", permanent)
                .get();
        return Stub.of(KeycloakSession.class).with("getProvider", protector).get();
    }
}
