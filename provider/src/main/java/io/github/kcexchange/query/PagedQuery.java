// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A JPQL query with a paged result, ordered by name and, for equal names, by id. */
public final class PagedQuery {

    private static final char BRACKET = '[';

    private final String from;
    private final String name;
    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * Creates a query.
     *
     * @param from an entity and its alias, with any joins
     * @param name the expression for the order
     * @param id the expression for the order of equal names
     */
    public PagedQuery(String from, String name, String id) {
        this.from = from;
        this.name = name;
        this.id = id;
    }

    /** Adds a condition with a parameter. Does nothing if the value is null. */
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
     * @param text the expression to compare
     * @param parameter the prefix of the parameter names
     */
    public PagedQuery where(String text, String parameter, TextFilter filter) {
        return where(parameter, filter, condition -> condition.apply(text));
    }

    /**
     * Adds the conditions of a filter.
     *
     * @param name the name to compare
     * @param parameter the prefix of the parameter names
     */
    public PagedQuery where(ShownName name, String parameter, TextFilter filter) {
        return where(parameter, filter, name::matching);
    }

    private PagedQuery where(String parameter, TextFilter filter, Function<UnaryOperator<String>, String> compared) {
        String equals = parameter + "Equals";
        String startsWith = parameter + "StartsWith";
        String contains = parameter + "Contains";
        String beginning = filter.beginning();
        String part = filter.part();
        where(compared.apply(text -> text + " = :" + equals), equals, filter.whole());
        where(
                compared.apply(text -> text + " like :" + startsWith + " escape '!'"),
                startsWith,
                beginning == null ? null : escapeLike(beginning) + "%");
        where(
                compared.apply(text -> "lower(" + text + ") like lower(:" + contains + ") escape '!'"),
                contains,
                part == null ? null : "%" + escapeLike(part) + "%");
        return whereExactly(parameter, filter, compared);
    }

    /** Adds conditions without a pattern for the texts whose pattern matches more than the text. */
    private PagedQuery whereExactly(
            String parameter, TextFilter filter, Function<UnaryOperator<String>, String> compared) {
        String beginning = parameter + "Beginning";
        String part = parameter + "Part";
        where(
                compared.apply(text -> "locate(:" + beginning + ", " + text + ") = 1"),
                beginning,
                ifWithBracket(filter.beginning()));
        return where(
                compared.apply(text -> "locate(lower(:" + part + "), lower(" + text + ")) > 0"),
                part,
                ifWithBracket(filter.part()));
    }

    private static @Nullable String ifWithBracket(@Nullable String text) {
        return text != null && text.indexOf(BRACKET) >= 0 ? text : null;
    }

    /** Sets a parameter of another condition or of a join. */
    public PagedQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Omits the rows up to that position. */
    public PagedQuery after(@Nullable PagePosition position) {
        if (position != null) {
            where(
                    "(" + name + " > :afterName or (" + name + " = :afterName and " + id + " > :afterId))",
                    "afterName",
                    position.name());
            with("afterId", position.id());
        }
        return this;
    }

    /** Returns the positions of at most {@code limit} rows, with the names by which the database orders them. */
    public List<PagePosition> positions(EntityManager entities, int limit) {
        return list(entities, name + ", " + id, Tuple.class, limit).stream()
                .map(row -> new PagePosition(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    /** Returns at most {@code limit} rows. */
    public <T> List<T> list(EntityManager entities, String selected, Class<T> type, int limit) {
        String text = "select " + selected + " from " + from + " where " + String.join(" and ", conditions)
                + " order by " + name + ", " + id;
        TypedQuery<T> query = entities.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /**
     * Escapes the text for {@code like} with the escape character {@code !}, so that the pattern matches only this
     * text. In the place of a bracket, the pattern matches any character. On SQL Server a bracket begins a set of
     * characters, and not every database permits to escape it.
     */
    public static String escapeLike(String text) {
        return text.replaceAll("[!%_]", "!$0").replace(BRACKET, '_');
    }
}
