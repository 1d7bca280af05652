// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.text.KeycloakIdText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * A client that a text names by its exact id. MySQL and MariaDB ignore case, accents and spaces at the end of an id.
 * Keycloak would then cache the client under two ids, and a change under one of them would leave the other one in the
 * cache.
 */
final class ClientById {

    private ClientById() {}

    /** Returns the client. Empty if the text is not exactly the id of a client. */
    static Optional<ClientModel> in(RealmModel realm, String id) {
        @Nullable ClientModel found = KeycloakIdText.is(id) ? realm.getClientById(id) : null;
        // Keycloak gives this client the id of the look-up, but a search by the client id returns the stored id.
        @Nullable ClientModel stored = found == null ? null : realm.getClientByClientId(found.getClientId());
        return Optional.ofNullable(stored).filter(client -> client.getId().equals(id));
    }
}
