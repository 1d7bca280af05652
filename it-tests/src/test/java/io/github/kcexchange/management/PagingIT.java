// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;

/** Lists are divided into pages, ordered by name, and can be filtered in the same way as PingOne's. */
@OnKeycloak
@TouchesSql
final class PagingIT {
    private static final List<String> NAMES = List.of("alpha", "beta", "gamma 1", "gamma 2", "omega");

    private final TestRealm realm;
    private final ManagementApi api;

    PagingIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        List.of("gamma 2", "omega", "alpha", "gamma 1").forEach(realm::gateway);
        api.post("/gateways", Map.of("name", "beta", "type", "LDAP", "enabled", false))
                .hasStatus(201);
        realm.application("no gateway");
    }

    @Test
    void withoutALimitTheWholeListIsReturnedByName() {
        Answer answer = api.get("/gateways").hasStatus(200);
        assertThat(names(answer)).isEqualTo(NAMES);
        assertThat(answer.json())
                .containsOnlyKeys("_links", "_embedded", "size")
                .containsEntry("size", 5)
                .containsEntry("_links", Map.of("self", Map.of("href", api.link("/gateways"))));
    }

    @Test
    void theNextLinkLeadsThroughAllPages() {
        List<Object> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Answer page = api.get("/gateways?limit=2").hasStatus(200);
        while (true) {
            seen.addAll(names(page));
            sizes.add((Integer) page.json().get("size"));
            Object next = Listing.link(page, "next");
            if (next == null) {
                break;
            }
            page = Http.call("GET", realm.server().reachable(next))
                    .bearer(api.token())
                    .send()
                    .hasStatus(200);
            assertThat(Listing.link(page, "self")).isEqualTo(next);
        }
        assertThat(seen).isEqualTo(NAMES);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void theLastPageHasNoNextLink() {
        assertThat(Listing.link(api.get("/gateways?limit=5"), "next")).isNull();
        assertThat(Listing.link(api.get("/gateways?limit=4"), "next")).isNotNull();
    }

    @Test
    void aGatewayThatIsDeletedMeanwhileDoesNotAffectTheNextPage() {
        TestRealm other = realm.neighbour();
        List<Gateway> gateways = List.of(other.gateway("a"), other.gateway("b"), other.gateway("c"));
        ManagementApi otherApi = other.management();
        Answer first = otherApi.get("/gateways?limit=2").hasStatus(200);
        gateways.get(1).delete();
        Answer second = Http.call("GET", realm.server().reachable(Listing.link(first, "next")))
                .bearer(otherApi.token())
                .send();
        assertThat(names(second.hasStatus(200))).containsExactly("c");
    }

    /** Keycloak accepts any text as the id of a client. Ids are unique on the whole server. */
    @Test
    void anIdWithALineBreakDoesNotHideTheRestOfTheList() {
        TestRealm other = realm.neighbour();
        List.of("a", "c").forEach(other::gateway);
        ClientRepresentation imported = new ClientRepresentation();
        imported.setId("a\nz" + UUID.randomUUID().toString().substring(0, 8));
        imported.setClientId("imported");
        imported.setName("b");
        imported.setClientAuthenticatorType("gateway-credential");
        imported.setAttributes(Map.of("pingone.gateway.type", "LDAP"));
        other.admin().clients().create(imported).close();
        ManagementApi otherApi = other.management();
        assertThat(Listing.membersOfAll(otherApi, otherApi.get("/gateways?limit=1"), "gateways", "name"))
                .containsExactly("a", "b", "c");
    }

    /** Keycloak has such a client if the type was mistyped in an import. */
    @Test
    void aClientOfAnUnknownTypeDoesNotEndTheList() {
        TestRealm other = realm.neighbour();
        List.of("a", "b", "c").forEach(other::gateway);
        Gateway mistyped = other.gateway("aa");
        mistyped.change(client -> client.getAttributes().put("pingone.gateway.type", "PINGFEDERATE"));
        ManagementApi otherApi = other.management();
        Answer first = otherApi.get("/gateways?limit=2").hasStatus(200);
        assertThat(names(first)).containsExactly("a", "b");
        assertThat(Listing.membersOfAll(otherApi, first, "gateways", "name")).containsExactly("a", "b", "c");
        assertThat(Listing.membersOfAll(otherApi, otherApi.get("/gateways?limit=1"), "gateways", "name"))
                .containsExactly("a", "b", "c");
        ManagementError.NOT_FOUND.is(otherApi.get(mistyped.path()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name eq \"beta\"; beta",
                "name sw \"gamma\"; gamma 1,gamma 2",
                "type eq \"LDAP\"; beta",
                "type eq \"PING_FEDERATE\" and name sw \"a\"; alpha",
                "enabled eq false; beta",
                "enabled eq true and name sw \"gamma\"; gamma 1,gamma 2",
                "name co \"MA \"; gamma 1,gamma 2",
                "name co \"eg\"; omega",
                "name co \"a\" and name sw \"g\" and enabled eq true; gamma 1,gamma 2",
                "NAME EQ \"omega\"; omega"
            })
    void aFilterSelects(String filter, String expected) {
        assertThat(names(api.get("/gateways?filter=" + Listing.encoded(filter)).hasStatus(200)))
                .isEqualTo(List.of(expected.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name eq \"nobody\"",
                "name sw \"Alpha\"",
                "name eq \"%\"",
                "name co \"g_mma\"",
                "type eq \"RADIUS\""
            })
    void aFilterMaySelectNothing(String filter) {
        Answer answer = api.get("/gateways?filter=" + Listing.encoded(filter)).hasStatus(200);
        assertThat(answer.json())
                .containsEntry("_embedded", Map.of("gateways", List.of()))
                .containsEntry("size", 0);
    }

    @Test
    void aFilterStaysInTheNextLink() {
        Answer first = api.get("/gateways?limit=1&filter=" + Listing.encoded("name sw \"gamma\""))
                .hasStatus(200);
        assertThat(names(first)).containsExactly("gamma 1");
        Answer second = Http.call("GET", realm.server().reachable(Listing.link(first, "next")))
                .bearer(api.token())
                .send();
        assertThat(names(second.hasStatus(200))).containsExactly("gamma 2");
        assertThat(Listing.link(second, "next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "name",
                "name eq",
                "name eq beta",
                "name eq \"a\" or name eq \"b\"",
                "name ne \"a\"",
                "name ew \"a\"",
                "\"",
                "name eq \"a\" and"
            })
    void aFilterConsistsOfConditions(String filter) {
        isInvalidFilter(filter, "Must consist of conditions such as name eq \"x\", joined by and.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type co \"LDAP\"", "enabled eq \"true\"", "secret eq \"a\""})
    void aFilterHasOnlyConditionsOfTheList(String filter) {
        isInvalidFilter(filter, "Contains an attribute, operator or value that this list cannot filter by.");
    }

    @Test
    void aFilterNamesAnExistingType() {
        isInvalidFilter("type eq \"UNKNOWN\"", "Contains an unknown gateway type.");
    }

    private void isInvalidFilter(String filter, String message) {
        ManagementError.INVALID_DATA.is(
                api.get("/gateways?filter=" + Listing.encoded(filter)), ManagementError.invalid("filter", message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "x", "", "%20"})
    void aLimitIsAWholeNumberAboveZero(String limit) {
        ManagementError.INVALID_DATA.is(
                api.get("/gateways?limit=" + limit),
                ManagementError.invalid("limit", "Must be a whole number above 0."));
    }

    @Test
    void aLimitAboveTheMaximumMeansTheMaximum() {
        assertThat(names(api.get("/gateways?limit=99999999999999999999").hasStatus(200)))
                .isEqualTo(NAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "AAAA", "", "Li4vLi4"})
    void aCursorIsTakenFromANextLinkOnly(String cursor) {
        ManagementError.INVALID_DATA.is(
                api.get("/gateways?cursor=" + cursor),
                ManagementError.invalid("cursor", "Must be the unchanged cursor of a list's next link."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "cursor", "filter"})
    void aRepeatedParameterIsInvalid(String name) {
        ManagementError.INVALID_DATA.is(
                api.get("/gateways?" + name + "=1&" + name + "=1"),
                ManagementError.invalid(name, "Must not be repeated."));
    }

    @Test
    void otherQueryParametersAreIgnored() {
        assertThat(api.get("/gateways?order=name&unknown=1&unknown=2&Limit=1")
                        .hasStatus(200)
                        .json())
                .isEqualTo(api.get("/gateways").json());
    }

    @Test
    void credentialsArePagedToo() {
        TestRealm other = realm.neighbour();
        Gateway gateway = other.gateway("full");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(gateway.credential().id());
        }
        ManagementApi otherApi = other.management();
        Answer first = otherApi.get(gateway.path() + "/credentials?limit=2").hasStatus(200);
        Answer second = Http.call("GET", realm.server().reachable(Listing.link(first, "next")))
                .bearer(otherApi.token())
                .send()
                .hasStatus(200);
        List<Object> seen = new ArrayList<>(Listing.members(first, "credentials", "id"));
        seen.addAll(Listing.members(second, "credentials", "id"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static List<Object> names(Answer answer) {
        return Listing.members(answer, "gateways", "name");
    }
}
