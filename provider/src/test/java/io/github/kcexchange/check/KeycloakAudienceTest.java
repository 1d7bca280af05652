// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

class KeycloakAudienceTest {

    @ParameterizedTest
    @ValueSource(strings = {"realm-management", "account"})
    void aTokenForKeycloaksOwnClientsOpensItsApis(String audience) {
        assertThat(isIn("demo", audience)).isTrue();
        assertThat(isIn("demo", "orders", audience)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "demo-realm", "Account", "https://id.example.com/admin", ""})
    void aTokenForSomebodyElseDoesNot(String audience) {
        assertThat(isIn("demo", audience)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"master, demo-realm, true", "master, demo, false", "Master, demo-realm, false"})
    void theMasterRealmHasAClientForEachRealm(String realm, String audience, boolean isKeycloaks) {
        assertThat(isIn(realm, audience)).isEqualTo(isKeycloaks);
    }

    @Test
    void aTokenForNobodyInParticularIsLeftToKeycloak() {
        assertThat(isIn("demo")).isTrue();
        assertThat(KeycloakAudience.isIn(new AccessToken(), realm("demo"))).isTrue();
    }

    private static boolean isIn(String realm, String... audience) {
        AccessToken token = new AccessToken();
        token.audience(audience);
        return KeycloakAudience.isIn(token, realm(realm));
    }

    private static RealmModel realm(String name) {
        return Stub.of(RealmModel.class).with("getName", name).get();
    }
}
