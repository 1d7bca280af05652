// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code /mayActMappers}: the clients that {@code may_act} names, and the clients or scopes whose tokens have it. */
@OnKeycloak
@TouchesSql
final class MayActMappersIT {
    private final TestRealm realm;
    private final ManagementApi api;
    private final Application client;
    private final String scope;
    private final String silent;

    MayActMappersIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        this.client = realm.application(
                "m-client",
                made -> made.setProtocolMappers(List.of(Mappers.mayAct("May act", "goodies"), Mappers.toText("x"))));
        this.scope = Mappers.scope(realm, "z.crud", Mappers.toText("z"), Mappers.mayAct("Who may act", "zing"));
        this.silent = Mappers.scope(realm, "a.crud", Mappers.mayAct("Nobody", ""));
        Mappers.scope(realm, "other", Mappers.toText("other"));
        Mappers.scope(realm.neighbour(), "m.crud", Mappers.mayAct("Elsewhere", "zing"));
    }

    @Test
    void mappersAreListedWithTheirOwnersAndOrderedByOwner() {
        Answer answer = api.get("/mayActMappers").hasStatus(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "_links",
                        Map.of("self", Map.of("href", api.link("/mayActMappers"))),
                        "_embedded",
                        Map.of(
                                "mayActMappers",
                                List.of(
                                        Map.of(
                                                "id", ofScope(silent),
                                                "name", "Nobody",
                                                "clientScope", Map.of("id", silent, "name", "a.crud")),
                                        Map.of(
                                                "id",
                                                ofClient(),
                                                "name",
                                                "May act",
                                                "actor",
                                                "goodies",
                                                "client",
                                                Map.of("id", client.id(), "clientId", "m-client")),
                                        Map.of(
                                                "id",
                                                ofScope(scope),
                                                "name",
                                                "Who may act",
                                                "actor",
                                                "zing",
                                                "clientScope",
                                                Map.of("id", scope, "name", "z.crud")))),
                        "size",
                        3));
    }

    @Test
    void thePagesTogetherAreTheList() {
        Answer first = api.get("/mayActMappers?limit=1").hasStatus(200);
        assertThat(first.json()).containsEntry("size", 1);
        assertThat(Listing.membersOfAll(api, first, "mayActMappers", "id"))
                .containsExactly(ofScope(silent), ofClient(), ofScope(scope));
    }

    @Test
    void mappersCannotBeFiltered() {
        ManagementError.INVALID_DATA.is(
                api.get("/mayActMappers?filter=" + Listing.encoded("name eq \"Nobody\"")),
                ManagementError.invalid(
                        "filter", "Contains an attribute, operator or value that this list cannot filter by."));
    }

    @Test
    void onlyKeycloaksOwnApiChangesMappers() {
        ManagementError.METHOD_NOT_ALLOWED.is(api.post("/mayActMappers", Map.of()));
    }

    private String ofClient() {
        return client.admin().getProtocolMappers().getMappers().stream()
                .filter(mapper -> mapper.getName().equals("May act"))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private String ofScope(String id) {
        return realm.admin().clientScopes().get(id).getProtocolMappers().getMappers().stream()
                .filter(mapper -> mapper.getProtocolMapper().equals("pingone-may-act-mapper"))
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
