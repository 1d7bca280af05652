// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import io.github.kcexchange.jpa.SessionEntities;
import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.TextFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The clients of a realm for which an administrator switched the exchange on. */
public final class Applications {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Applications(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Returns the application with that id from Keycloak's client cache. Empty if it was deleted in the meantime, or if
     * the exchange is not switched on. A query on MySQL or MariaDB also finds attributes whose names differ in accents.
     */
    public Optional<ClientModel> find(String id) {
        return Optional.ofNullable(realm.getClientById(id)).filter(ApplicationClient::isExchangeEnabled);
    }

    /**
     * Returns the positions of at most {@code limit} applications after {@code position}, ordered by client id.
     * {@link #find} does not find each of them.
     */
    public List<PagePosition> positions(TextFilter clientId, @Nullable PagePosition position, int limit) {
        return new ApplicationQuery(realm.getId(), clientId)
                .after(position)
                .positions(SessionEntities.of(session), limit);
    }
}
