// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.TextFilter;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query text and its parameters. {@code GatewayListTest} tests the results in a database. */
class GatewayQueryTest {

    private static final String INJECTION = "' or 1=1 --";
    private static final String NAME = "coalesce(nullif(trim(cast(c.name as string)), ''), cast(c.clientId as string))";

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String text = "";

    @Test
    void withoutAFilterItAsksForTheRealmsGatewaysOnly() {
        ids(new GatewayQuery("realm", GatewayFilter.NONE));
        assertThat(parameters)
                .containsOnly(
                        entry("realm", "realm"),
                        entry("authenticator", "gateway-credential"),
                        entry("typeAttribute", "pingone.gateway.type"),
                        entry("maxResults", 20));
        assertThat(text).doesNotContain("nameEquals", "nameStartsWith", "nameContains", ":type ", "enabled", "after");
    }

    @Test
    void everyMemberOfAFilterNarrowsIt() {
        ids(new GatewayQuery(
                "realm", new GatewayFilter(new TextFilter("Edge", "Ed", "dg"), GatewayType.PING_FEDERATE, false)));
        assertThat(parameters)
                .contains(
                        entry("nameEquals", "Edge"),
                        entry("nameStartsWith", "Ed%"),
                        entry("nameContains", "%dg%"),
                        entry("type", "PING!_FEDERATE"),
                        entry("enabled", false));
        assertThat(text)
                .contains(
                        " and (c.name = :nameEquals"
                                + " or (nullif(trim(c.name), '') is null and c.clientId = :nameEquals))",
                        " and (c.name like :nameStartsWith escape '!'"
                                + " or (nullif(trim(c.name), '') is null"
                                + " and c.clientId like :nameStartsWith escape '!'))",
                        " and (lower(c.name) like lower(:nameContains) escape '!' or (nullif(trim(c.name), '') is null"
                                + " and lower(c.clientId) like lower(:nameContains) escape '!')) and c.enabled");
    }

    @Test
    void aPageStartsBehindTheLastGatewayOfTheOneBefore() {
        ids(new GatewayQuery("realm", GatewayFilter.NONE).after(new PagePosition("Edge", "id")));
        assertThat(parameters).contains(entry("afterName", "Edge"), entry("afterId", "id"));
        assertThat(text).contains("and (" + NAME + " > :afterName or (" + NAME + " = :afterName and c.id > :afterId))");
    }

    @Test
    void pagesAreOrderedAsTheirPositionsAre() {
        ids(new GatewayQuery("realm", GatewayFilter.NONE).after(null));
        assertThat(text)
                .startsWith("select c.id from ClientEntity c where c.realmId = :realm and ")
                .endsWith(" order by " + NAME + ", c.id");
    }

    @ParameterizedTest
    @CsvSource({"Edge, Edge%", "50%, 50!%%", "a_b, a!_b%", "Hey!, Hey!!%", "!%_, !!!%!_%", "'', %"})
    void wildcardsInABeginningStandForThemselves(String start, String pattern) {
        ids(new GatewayQuery("realm", new GatewayFilter(new TextFilter(null, start, null), null, null)));
        assertThat(parameters).contains(entry("nameStartsWith", pattern));
    }

    @ParameterizedTest
    @CsvSource({"Edge, %Edge%", "50%, %50!%%", "a_b, %a!_b%", "!%_, %!!!%!_%", "'', %%"})
    void wildcardsInAPartStandForThemselves(String part, String pattern) {
        ids(new GatewayQuery("realm", new GatewayFilter(new TextFilter(null, null, part), null, null)));
        assertThat(parameters).contains(entry("nameContains", pattern));
    }

    /** On SQL Server, a bracket begins a set of characters. */
    @Test
    void aBracketIsComparedWithoutAPattern() {
        ids(new GatewayQuery("realm", new GatewayFilter(new TextFilter(null, "a[1]", "[_]"), null, null)));
        assertThat(parameters)
                .contains(
                        entry("nameStartsWith", "a_1]%"),
                        entry("nameContains", "%_!_]%"),
                        entry("nameBeginning", "a[1]"),
                        entry("namePart", "[_]"));
        assertThat(text)
                .contains(
                        " and (locate(:nameBeginning, c.name) = 1 or (nullif(trim(c.name), '') is null"
                                + " and locate(:nameBeginning, c.clientId) = 1))",
                        " and (locate(lower(:namePart), lower(c.name)) > 0 or (nullif(trim(c.name), '') is null"
                                + " and locate(lower(:namePart), lower(c.clientId)) > 0))");
    }

    @Test
    void withoutABracketThePatternIsEnough() {
        ids(new GatewayQuery("realm", new GatewayFilter(new TextFilter("[", "a]", "]"), null, null)));
        assertThat(text).doesNotContain("locate");
    }

    @Test
    void noInputOfAClientIsPartOfTheText() {
        ids(new GatewayQuery(
                        INJECTION,
                        new GatewayFilter(new TextFilter(INJECTION, INJECTION, INJECTION), GatewayType.LDAP, true))
                .after(new PagePosition(INJECTION, INJECTION)));
        assertThat(text).doesNotContain("1=1");
    }

    @Test
    void everyParameterOfTheTextHasAValueAndTheOtherWayRound() {
        ids(new GatewayQuery("realm", new GatewayFilter(new TextFilter("Edge", "E[d", "d[g"), GatewayType.LDAP, true))
                .after(new PagePosition("Edge", "id")));
        TreeSet<String> named = new TreeSet<>();
        Pattern.compile(":(\\w+)").matcher(text).results().forEach(match -> named.add(match.group(1)));
        parameters.remove("maxResults");
        assertThat(named).containsExactlyElementsOf(new TreeSet<>(parameters.keySet()));
    }

    private void ids(GatewayQuery query) {
        assertThat(query.ids(entities(), 20)).containsExactly("found");
    }

    private EntityManager entities() {
        return Stub.of(EntityManager.class)
                .calling("createQuery", arguments -> {
                    text = (String) arguments.get(0);
                    assertThat(arguments.get(1)).isEqualTo(String.class);
                    return query();
                })
                .get();
    }

    @SuppressWarnings("rawtypes") // a class literal has no parameters
    private TypedQuery<?> query() {
        Stub<TypedQuery> query = Stub.of(TypedQuery.class);
        TypedQuery<?> stub = query.with("getResultList", List.of("found")).get();
        query.calling("setParameter", arguments -> {
            parameters.put((String) arguments.get(0), arguments.get(1));
            return stub;
        });
        query.calling("setMaxResults", arguments -> {
            parameters.put("maxResults", arguments.get(0));
            return stub;
        });
        return stub;
    }
}
