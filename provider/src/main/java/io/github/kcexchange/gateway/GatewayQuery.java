// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the ids of a realm's gateways in Keycloak's own client table, page by page. */
final class GatewayQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    GatewayQuery(String realmId, GatewayFilter filter) {
        where("c.realmId = :realm", "realm", realmId);
        where("c.clientAuthenticatorType = :authenticator", "authenticator", GatewayClient.AUTHENTICATOR);
        where(
                "exists (select 1 from ClientAttributeEntity t where t.client = c and t.name = :typeAttribute)",
                "typeAttribute",
                GatewayClient.TYPE);
        where("c.name = :nameEquals", "nameEquals", filter.nameEquals());
        where("c.name like :nameStartsWith escape '!'", "nameStartsWith", prefix(filter.nameStartsWith()));
        where("c.enabled = :enabled", "enabled", filter.enabled());
        where(
                "exists (select 1 from ClientAttributeEntity a where a.client = c"
                        + " and a.name = :typeAttribute and a.value like :type escape '!')",
                "type",
                filter.type() == null ? null : escaped(filter.type().name()));
    }

    GatewayQuery behind(@Nullable GatewayPosition position) {
        if (position != null) {
            where("(c.name > :afterName or (c.name = :afterName and c.id > :afterId))", "afterName", position.name());
            parameters.put("afterId", position.id());
        }
        return this;
    }

    List<String> ids(EntityManager entities, int limit) {
        return query(entities, "select c.id from ClientEntity c", " order by c.name, c.id", String.class)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(EntityManager entities) {
        return query(entities, "select count(c) from ClientEntity c", "", Long.class)
                .getSingleResult();
    }

    private void where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    private <T> TypedQuery<T> query(EntityManager entities, String select, String order, Class<T> result) {
        TypedQuery<T> query =
                entities.createQuery(select + " where " + String.join(" and ", conditions) + order, result);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static @Nullable String prefix(@Nullable String start) {
        return start == null ? null : escaped(start) + "%";
    }

    /** Attributes are compared with like throughout: they are large objects on Oracle, which knows no other way. */
    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
