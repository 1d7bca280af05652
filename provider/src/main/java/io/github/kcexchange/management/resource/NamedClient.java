// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.application.ApplicationClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Finds the client that a text names by its id or by its client id. A client that registers itself chooses both. It can
 * choose the client id of another client as its id, or the reverse.
 */
final class NamedClient {

    private NamedClient() {}

    /**
     * Returns the client. If the text names two clients, it is the one with the exchange switched on, because only an
     * administrator can switch it on. Empty if the text names no client, or two without the exchange.
     */
    static Optional<ClientModel> in(RealmModel realm, String text) {
        @Nullable ClientModel withId = ClientById.in(realm, text).orElse(null);
        if (withId != null && ApplicationClient.isExchangeEnabled(withId)) {
            return Optional.of(withId);
        }
        @Nullable ClientModel withClientId = realm.getClientByClientId(text);
        if (withId == null || withClientId == null || withId.getId().equals(withClientId.getId())) {
            return Optional.ofNullable(withId == null ? withClientId : withId);
        }
        return Optional.of(withClientId).filter(ApplicationClient::isExchangeEnabled);
    }
}
