// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.StorageId;

class NamedClientTest {

    private final List<ClientModel> clients = new ArrayList<>();

    @Test
    void aClientIsFoundByItsIdAndByItsClientId() {
        ClientModel orders = client("id-1", "orders", false);
        assertThat(found("id-1")).isSameAs(orders);
        assertThat(found("orders")).isSameAs(orders);
        assertThat(found("other")).isNull();
    }

    @Test
    void aClientWhoseIdIsItsClientIdIsFound() {
        ClientModel same = client("same", "same", false);
        assertThat(found("same")).isSameAs(same);
    }

    @Test
    void ofTwoClientsTheOneWithTheExchangeIsFound() {
        ClientModel orders = client("id-1", "orders", true);
        client("orders", "posing", false);
        client("id-2", "id-1", false);
        assertThat(found("orders")).isSameAs(orders);
        assertThat(found("id-1")).isSameAs(orders);
    }

    @Test
    void ofTwoClientsWithoutTheExchangeNoneIsFound() {
        client("id-1", "orders", false);
        client("orders", "posing", false);
        assertThat(found("orders")).isNull();
    }

    @Test
    void aClientIdThatKeycloakCannotReadAsAnIdIsFound() {
        ClientModel orders = client("id-1", "f:orders", false);
        assertThat(found("f:orders")).isSameAs(orders);
        assertThat(found("f:other")).isNull();
    }

    private ClientModel client(String id, String clientId, boolean exchanges) {
        ClientModel client = Stub.of(ClientModel.class)
                .with("getId", id)
                .with("getClientId", clientId)
                .with("getAttribute", exchanges ? "true" : null)
                .get();
        clients.add(client);
        return client;
    }

    private ClientModel found(String text) {
        RealmModel realm = Stub.of(RealmModel.class)
                .calling("getClientById", this::firstWithId)
                .calling("getClientByClientId", arguments -> first(arguments, ClientModel::getClientId))
                .get();
        return NamedClient.in(realm, text).orElse(null);
    }

    /** Fails as Keycloak does for a text that it cannot read as an id. */
    private ClientModel firstWithId(List<Object> arguments) {
        assertThat(StorageId.isLocalStorage((String) arguments.get(0))).isTrue();
        return first(arguments, ClientModel::getId);
    }

    private ClientModel first(List<Object> arguments, Function<ClientModel, String> name) {
        return clients.stream()
                .filter(client -> name.apply(client).equals(arguments.get(0)))
                .findFirst()
                .orElse(null);
    }
}
