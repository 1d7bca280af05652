// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

class ApplicationsTest {

    @Test
    void aClientWithTheExchangeIsFound() {
        ClientModel client = client("true");
        assertThat(found(client)).contains(client);
    }

    @Test
    void aClientWithoutTheExchangeIsNotFound() {
        assertThat(found(client(null))).isEmpty();
        assertThat(found(client("false"))).isEmpty();
    }

    @Test
    void aDeletedClientIsNotFound() {
        assertThat(found(null)).isEmpty();
    }

    private static ClientModel client(String exchange) {
        return Stub.of(ClientModel.class).with("getAttribute", exchange).get();
    }

    private static Optional<ClientModel> found(ClientModel stored) {
        RealmModel realm =
                Stub.of(RealmModel.class).with("getClientById", stored).get();
        return new Applications(Stub.of(KeycloakSession.class).get(), realm).find("id");
    }
}
