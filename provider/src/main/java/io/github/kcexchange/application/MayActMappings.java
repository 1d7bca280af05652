// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.PagedQuery;
import io.github.kcexchange.setup.mapper.MayActMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every {@link MayActMapper} of a realm's clients and client scopes in Keycloak's own table of mappers. */
public final class MayActMappings {

    private final PagedQuery query = new PagedQuery(
            "ProtocolMapperEntity m left join m.client c left join m.clientScope s"
                    + " left join m.config a on key(a) = :actor",
            "coalesce(c.clientId, s.name)",
            "m.id");

    public MayActMappings(String realmId) {
        query.where("m.protocolMapper = :mapper", "mapper", MayActMapper.ID)
                .where("(c.realmId = :realm or s.realmId = :realm)", "realm", realmId)
                .with("actor", MayActMapper.CLIENT_ID);
    }

    /** Omits the mappers up to that position. Omits none if the position is null. */
    public MayActMappings after(@Nullable PagePosition position) {
        query.after(position);
        return this;
    }

    /** Returns at most {@code limit} mappers, ordered by the name of their owner. */
    public List<MayActMapping> list(EntityManager entities, int limit) {
        return query.list(entities, "m.id, m.name, a, c.id, c.clientId, s.id, s.name", Tuple.class, limit).stream()
                .map(MayActMappings::mapping)
                .toList();
    }

    private static MayActMapping mapping(Tuple row) {
        String actor = text(row, 2);
        String client = text(row, 3);
        return new MayActMapping(
                text(row, 0),
                text(row, 1),
                actor == null || actor.isBlank() ? null : actor,
                client == null
                        ? new MayActMapping.OfClientScope(text(row, 5), text(row, 6))
                        : new MayActMapping.OfClient(client, text(row, 4)));
    }

    private static String text(Tuple row, int column) {
        return row.get(column, String.class);
    }
}
