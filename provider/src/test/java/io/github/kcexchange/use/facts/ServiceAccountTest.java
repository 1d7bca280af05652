// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

class ServiceAccountTest {

    private final UserModel account = Stub.of(UserModel.class).get();
    private final Stub<ClientModel> client = Stub.of(ClientModel.class).with("isServiceAccountsEnabled", true);
    private final Stub<UserProvider> users = Stub.of(UserProvider.class).with("getServiceAccount", account);
    private final KeycloakSession session =
            Stub.of(KeycloakSession.class).with("users", users.get()).get();

    @Test
    void isTheUserOfAClient() {
        assertThat(ServiceAccount.of(session, client.get())).isSameAs(account);
    }

    @Test
    void isMissingIfKeycloakHasNoSuchUser() {
        users.with("getServiceAccount", null);
        assertThat(ServiceAccount.of(session, client.get())).isNull();
    }

    /** The lookup would be a query for each exchange. */
    @Test
    void isNotLookedUpIfItIsSwitchedOffOrThereIsNoClient() {
        KeycloakSession closed = Stub.of(KeycloakSession.class).get();
        client.with("isServiceAccountsEnabled", false);
        assertThat(ServiceAccount.of(closed, client.get())).isNull();
        assertThat(ServiceAccount.of(closed, null)).isNull();
    }
}
