// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.crypto.KeyStatus;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;

/** Tests {@link SigningKeys} and {@link SigningKeyStatus}. */
class SigningKeysTest {

    private final CredentialsInARealm realm = new CredentialsInARealm();

    @ParameterizedTest
    @CsvSource({"ACTIVE, ACTIVE", "PASSIVE, PASSIVE", "DISABLED, GONE"})
    void isWhatTheRealmsKeyIs(KeyStatus status, SigningKeyStatus shown) {
        realm.keys.add(key("another", KeyUse.SIG, KeyStatus.ACTIVE));
        realm.keys.add(key("key", KeyUse.SIG, status));
        assertThat(statusOfKey()).isEqualTo(shown);
    }

    @Test
    void isNoLongerKnownIfTheRealmHasNoSuchKey() {
        realm.keys.add(key("another", KeyUse.SIG, KeyStatus.ACTIVE));
        assertThat(statusOfKey()).isEqualTo(SigningKeyStatus.GONE);
    }

    @Test
    void isNoLongerKnownIfTheKeyOnlyEncrypts() {
        realm.keys.add(key("key", KeyUse.ENC, KeyStatus.ACTIVE));
        assertThat(statusOfKey()).isEqualTo(SigningKeyStatus.GONE);
    }

    /** Keycloak verifies with a key if one of the providers that contain it is enabled. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, PASSIVE, ACTIVE",
        "ACTIVE, DISABLED, ACTIVE",
        "PASSIVE, DISABLED, PASSIVE",
        "DISABLED, DISABLED, GONE"
    })
    void isTheMostUsableOfTwoWithTheSameId(KeyStatus one, KeyStatus other, SigningKeyStatus shown) {
        realm.keys.add(key("key", KeyUse.SIG, one));
        realm.keys.add(key("key", KeyUse.SIG, other));
        assertThat(statusOfKey()).isEqualTo(shown);
        Collections.reverse(realm.keys);
        assertThat(statusOfKey()).isEqualTo(shown);
    }

    @Test
    void isFoundEvenIfAnotherKeyHasNoId() {
        realm.keys.add(key(null, KeyUse.SIG, KeyStatus.ACTIVE));
        realm.keys.add(key("key", KeyUse.SIG, KeyStatus.ACTIVE));
        assertThat(statusOfKey()).isEqualTo(SigningKeyStatus.ACTIVE);
    }

    private SigningKeyStatus statusOfKey() {
        return realm.credentials().signingKeys().status("key");
    }

    private static KeyWrapper key(String id, KeyUse use, KeyStatus status) {
        KeyWrapper key = new KeyWrapper();
        key.setKid(id);
        key.setUse(use);
        key.setStatus(status);
        return key;
    }
}
