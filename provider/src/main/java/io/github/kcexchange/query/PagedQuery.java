// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question in JPQL whose answer comes in pages, ordered by a name and, among equal names, by an id. */
public final class PagedQuery {

    private final String from;
    private final String name;
    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param from an entity and its alias, with what is joined
     * @param name the expression that the answer is ordered by
     * @param id the expression that tells equal names apart
     */
    public PagedQuery(String from, String name, String id) {
        this.from = from;
        this.name = name;
        this.id = id;
    }

    /** Adds a condition on a parameter, unless that has no value. */
    public PagedQuery where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /**
     * Adds the conditions of a filter.
     *
     * @param text the expression that is compared
     * @param parameter what the names of the parameters begin with
     */
    public PagedQuery where(String text, String parameter, TextFilter filter) {
        String equals = parameter + "Equals";
        String startsWith = parameter + "StartsWith";
        String contains = parameter + "Contains";
        String beginning = filter.beginning();
        String part = filter.part();
        where(text + " = :" + equals, equals, filter.whole());
        where(
                text + " like :" + startsWith + " escape '!'",
                startsWith,
                beginning == null ? null : literally(beginning) + "%");
        return where(
                "lower(" + text + ") like lower(:" + contains + ") escape '!'",
                contains,
                part == null ? null : "%" + literally(part) + "%");
    }

    /** Gives a parameter of another condition, or of a join, its value. */
    public PagedQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Leaves out what was shown already. */
    public PagedQuery behind(@Nullable PagePosition position) {
        if (position != null) {
            where(
                    "(" + name + " > :afterName or (" + name + " = :afterName and " + id + " > :afterId))",
                    "afterName",
                    position.name());
            with("afterId", position.id());
        }
        return this;
    }

    /** At most {@code limit} rows. */
    public <T> List<T> list(EntityManager entities, String selected, Class<T> type, int limit) {
        String text = "select " + selected + " from " + from + " where " + String.join(" and ", conditions)
                + " order by " + name + ", " + id;
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** The pattern of {@code like}, with {@code !} for escape, that the text alone matches. */
    public static String literally(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
