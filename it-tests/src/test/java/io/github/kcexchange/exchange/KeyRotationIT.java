// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Jwt;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A credential stays valid when its key becomes passive, and becomes invalid when an administrator disables or removes
 * the key.
 */
@OnKeycloak
@TouchesSql
final class KeyRotationIT {
    private final TestRealm realm;
    private final Application application;

    KeyRotationIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
    }

    @Test
    void aPassiveKeyIsShownAndItsCredentialsStayValid() {
        RealmKey key = RealmKey.importedInto(realm);
        Credential credential = realm.gateway("passive").credential();
        showsKey(credential, "ACTIVE");
        key.becomePassive();
        showsKey(credential, "PASSIVE");
        Exchange.alone(realm, credential.form()).token();
        Exchange.by(application, credential.form()).token();
        key.beRemoved();
    }

    @Test
    void aNewKeySignsTheNextCredentialAndTheOldCredentialStaysValid() {
        Gateway gateway = realm.gateway("rotated");
        RealmKey first = RealmKey.importedInto(realm);
        Credential old = gateway.credential();
        first.becomePassive();
        RealmKey second = RealmKey.importedInto(realm);
        Credential fresh = gateway.credential();
        assertThat(kid(fresh)).isNotEqualTo(kid(old));
        Exchange.alone(realm, old.form()).token();
        Exchange.alone(realm, fresh.form()).token();
        showsKey(old, "PASSIVE");
        showsKey(fresh, "ACTIVE");
        second.beRemoved();
        first.beRemoved();
    }

    @Test
    void credentialsOfADisabledKeyAreRejectedUntilItIsEnabledAgain() {
        RealmKey key = RealmKey.importedInto(realm);
        Credential credential = realm.gateway("disabled").credential();
        key.beDisabled();
        showsKey(credential, "GONE");
        Problem.SIGNING_KEY_GONE.rejects(credential.form(), application);
        key.becomeActive();
        showsKey(credential, "ACTIVE");
        Exchange.alone(realm, credential.form()).token();
        key.beRemoved();
    }

    @Test
    void onlyCredentialsOfARemovedKeyAreRejected() {
        Gateway gateway = realm.gateway("removed");
        Credential other = gateway.credential();
        RealmKey key = RealmKey.importedInto(realm);
        Credential credential = gateway.credential();
        key.beRemoved();
        showsKey(credential, "GONE");
        Problem.SIGNING_KEY_GONE.rejects(credential.form(), application);
        Exchange.alone(realm, other.form()).token();
        credential.delete();
    }

    /** An administrator can move a key to another provider, for example into a keystore. */
    @Test
    void aKeyInTwoProvidersIsRejectedOnlyIfBothAreDisabled() {
        RealmKey key = RealmKey.importedInto(realm);
        Credential credential = realm.gateway("two providers").credential();
        RealmKey copy = key.importedAgain();
        key.beDisabled();
        showsKey(credential, "ACTIVE");
        Exchange.alone(realm, credential.form()).token();
        copy.becomePassive();
        showsKey(credential, "PASSIVE");
        Exchange.alone(realm, credential.form()).token();
        copy.beDisabled();
        showsKey(credential, "GONE");
        Problem.SIGNING_KEY_GONE.rejects(credential.form(), application);
        copy.beRemoved();
        key.beRemoved();
    }

    private static void showsKey(Credential credential, String status) {
        assertThat(credential.record()).containsEntry("signingKey", Map.of("kid", kid(credential), "status", status));
    }

    private static Object kid(Credential credential) {
        return Jwt.of(credential.token()).header().get("kid");
    }
}
