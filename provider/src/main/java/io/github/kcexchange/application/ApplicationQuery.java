// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.PagedQuery;
import io.github.kcexchange.query.TextFilter;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds all clients that have the exchange switched on and are not gateways, page by page. */
final class ApplicationQuery {

    private final PagedQuery query = new PagedQuery("ClientEntity c", "c.clientId", "c.id");

    ApplicationQuery(String realmId, TextFilter clientId) {
        query.where("c.realmId = :realm", "realm", realmId)
                .where(
                        "exists (select 1 from ClientAttributeEntity a where a.client = c"
                                + " and a.name = :switch and lower(a.value) like 'true')",
                        "switch",
                        ApplicationClient.EXCHANGE_ENABLED)
                .where(
                        "(c.clientAuthenticatorType is null or c.clientAuthenticatorType <> :authenticator"
                                + " or not exists (select 1 from ClientAttributeEntity t where t.client = c"
                                + " and t.name = :typeAttribute))",
                        "authenticator",
                        GatewayClient.AUTHENTICATOR)
                .with("typeAttribute", GatewayClient.TYPE)
                .where("c.clientId", "clientId", clientId);
    }

    ApplicationQuery after(@Nullable PagePosition position) {
        query.after(position);
        return this;
    }

    List<PagePosition> positions(EntityManager entities, int limit) {
        return query.positions(entities, limit);
    }
}
