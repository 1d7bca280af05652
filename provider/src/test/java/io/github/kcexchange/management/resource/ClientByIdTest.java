// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

class ClientByIdTest {

    private final ClientModel orders = client("id-1");
    private boolean deleted;

    /** The database ignores case. Keycloak then gives the client the id of the look-up. */
    private final RealmModel realm = Stub.of(RealmModel.class)
            .calling("getClientById", this::found)
            .calling("getClientByClientId", arguments -> deleted ? null : orders)
            .get();

    @Test
    void aClientIsFoundByItsExactIdOnly() {
        assertThat(ClientById.in(realm, "id-1")).containsSame(orders);
        assertThat(ClientById.in(realm, "ID-1")).isEmpty();
        assertThat(ClientById.in(realm, "id-2")).isEmpty();
    }

    @Test
    void aClientThatHasJustBeenDeletedIsNotFound() {
        deleted = true;
        assertThat(ClientById.in(realm, "id-1")).isEmpty();
    }

    private Object found(List<Object> arguments) {
        String id = (String) arguments.get(0);
        return id.equalsIgnoreCase("id-1") ? client(id) : null;
    }

    private static ClientModel client(String id) {
        return Stub.of(ClientModel.class)
                .with("getId", id)
                .with("getClientId", "orders")
                .get();
    }
}
