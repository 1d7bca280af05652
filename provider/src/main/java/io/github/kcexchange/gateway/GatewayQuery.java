// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.PagedQuery;
import io.github.kcexchange.query.ShownName;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a realm's gateways in Keycloak's own client table, page by page. */
public final class GatewayQuery {

    /** The name as {@link GatewayClient} reads it. */
    private static final ShownName NAME = new ShownName("c.name", "c.clientId");

    private final PagedQuery query = new PagedQuery("ClientEntity c", NAME.order(), "c.id");

    /**
     * Creates the query. It always compares attributes with {@code like}, because they are large objects on Oracle,
     * which supports no other comparison.
     */
    public GatewayQuery(String realmId, GatewayFilter filter) {
        query.where("c.realmId = :realm", "realm", realmId)
                .where("c.clientAuthenticatorType = :authenticator", "authenticator", GatewayClient.AUTHENTICATOR)
                .where(
                        "exists (select 1 from ClientAttributeEntity t where t.client = c and t.name = :typeAttribute)",
                        "typeAttribute",
                        GatewayClient.TYPE)
                .where(NAME, "name", filter.name())
                .where("c.enabled = :enabled", "enabled", filter.enabled())
                .where(
                        "exists (select 1 from ClientAttributeEntity a where a.client = c"
                                + " and a.name = :typeAttribute and a.value like :type escape '!')",
                        "type",
                        filter.type() == null
                                ? null
                                : PagedQuery.escapeLike(filter.type().name()));
    }

    /** Omits the gateways up to that position. Omits none if the position is null. */
    public GatewayQuery after(@Nullable PagePosition position) {
        query.after(position);
        return this;
    }

    /** Returns the positions of at most {@code limit} clients. A client of an unknown type is not a gateway. */
    public List<PagePosition> positions(EntityManager entities, int limit) {
        return query.positions(entities, limit);
    }

    /** Returns the ids of at most {@code limit} clients, ordered by name. */
    public List<String> ids(EntityManager entities, int limit) {
        return query.list(entities, "c.id", String.class, limit);
    }
}
