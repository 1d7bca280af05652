// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.Listing;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of trusted issuers and of their assignments are divided into pages, ordered by the name of the issuer. */
@OnKeycloak
@TouchesSql
final class TrustedIssuerPagesIT {
    private final TestRealm realm;
    private final ManagementApi api;
    private final String assignments;
    /** By name. An assignment has the id of its issuer. */
    private final List<String> ids;

    TrustedIssuerPagesIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        Application application = realm.application("application");
        this.assignments = OtherIssuer.Trusted.assignments(application);
        this.ids = trusted(realm, application, List.of("alpha", "beta", "gamma 1", "gamma 2", "omega"));
    }

    /** Creates and assigns issuers of these names, the last one first. Returns their ids in the order of the names. */
    private static List<String> trusted(TestRealm realm, Application application, List<String> names) {
        List<String> ids = new ArrayList<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            ids.add(
                    0,
                    OtherIssuer.any()
                            .trustedBy(realm, Map.of("name", names.get(i)))
                            .assignedTo(application)
                            .id());
        }
        return ids;
    }

    Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("/trustedIssuers", "trustedIssuers"),
                Arguments.of(assignments, "trustedIssuerAssignments"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theNextLinkLeadsThroughAllPages(String path, String kind) {
        List<Object> seen = new ArrayList<>();
        List<Object> sizes = new ArrayList<>();
        Answer page = api.get(path + "?limit=2").hasStatus(200);
        while (true) {
            seen.addAll(Listing.members(page, kind, "id"));
            sizes.add(page.json().get("size"));
            Object next = Listing.link(page, "next");
            if (next == null) {
                break;
            }
            page = follow(api, next);
            assertThat(Listing.link(page, "self")).isEqualTo(next);
        }
        assertThat(seen).isEqualTo(ids);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPageThatContainsTheWholeListHasNoNextLink(String path, String kind) {
        Answer whole = api.get(path + "?limit=5").hasStatus(200);
        assertThat(Listing.members(whole, kind, "id")).isEqualTo(ids);
        assertThat(Listing.link(whole, "next")).isNull();
        assertThat(api.get(path).hasStatus(200).json())
                .containsEntry("_links", Map.of("self", Map.of("href", api.link(path))))
                .containsEntry("size", 5);
        assertThat(Listing.link(api.get(path + "?limit=4"), "next")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aLimitIsAWholeNumberAboveZero(String path) {
        for (String limit : List.of("0", "-1", "1.5", "x", "", "%20")) {
            ManagementError.INVALID_DATA.is(
                    api.get(path + "?limit=" + limit),
                    ManagementError.invalid("limit", "Must be a whole number above 0."));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aCursorIsTakenFromANextLinkOnly(String path) {
        for (String cursor : List.of("x", "!!!", "AAAA", "", "Li4vLi4")) {
            ManagementError.INVALID_DATA.is(
                    api.get(path + "?cursor=" + cursor),
                    ManagementError.invalid("cursor", "Must be the unchanged cursor of a list's next link."));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aRepeatedParameterIsInvalid(String path) {
        for (String name : List.of("limit", "cursor", "filter")) {
            ManagementError.INVALID_DATA.is(
                    api.get(path + "?" + name + "=1&" + name + "=1"),
                    ManagementError.invalid(name, "Must not be repeated."));
        }
    }

    @Test
    void anIssuerThatIsDeletedMeanwhileDoesNotAffectTheNextPages() {
        TestRealm other = realm.neighbour();
        ManagementApi there = other.management();
        Application application = other.application("application");
        List<String> kept = trusted(other, application, List.of("a", "b", "c"));
        String assigned = OtherIssuer.Trusted.assignments(application);
        Answer issuers = there.get("/trustedIssuers?limit=2").hasStatus(200);
        Answer assignmentsBefore = there.get(assigned + "?limit=2").hasStatus(200);
        there.delete("/trustedIssuers/" + kept.get(1)).hasStatus(204);
        Answer rest = follow(there, Listing.link(issuers, "next"));
        assertThat(Listing.members(rest, "trustedIssuers", "id")).containsExactly(kept.get(2));
        Answer restAssigned = follow(there, Listing.link(assignmentsBefore, "next"));
        assertThat(Listing.members(restAssigned, "trustedIssuerAssignments", "id"))
                .containsExactly(kept.get(2));
    }

    private static Answer follow(ManagementApi api, Object next) {
        return Http.call("GET", api.realm().server().reachable(next))
                .bearer(api.token())
                .send()
                .hasStatus(200);
    }
}
