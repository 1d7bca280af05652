// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakClientsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console"
            })
    void everyRealmHasTheseOfItsOwn(String clientId) {
        assertThat(KeycloakClients.isKeycloakClient(clientId, "demo")).isTrue();
        assertThat(KeycloakClients.isKeycloakClient(clientId, "master")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "demo-realm, master, true",
        "master-realm, master, true",
        "demo-realm, demo, false",
        "x-realm, Master, false"
    })
    void theAdminRealmHasOneForEachRealm(String clientId, String realm, boolean own) {
        assertThat(KeycloakClients.isKeycloakClient(clientId, realm)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Account", "orders", "broker-api", "https://id.example/admin"})
    void everyOtherClientIsTheAdministrators(String clientId) {
        assertThat(KeycloakClients.isKeycloakClient(clientId, "demo")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"demo, demo, realm-management", "demo, master, demo-realm", "master, master, master-realm"})
    void theClientThatAdministersDependsOnTheTokensRealm(String administered, String realm, String clientId) {
        assertThat(KeycloakClients.management(administered, realm)).isEqualTo(clientId);
    }
}
