// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ?expand=credentials}: gateways with their credentials embedded. */
@OnKeycloak
@TouchesSql
final class ExpandedGatewaysIT {
    private final TestRealm realm;
    private final ManagementApi api;
    private final Gateway busy;
    private final Gateway idle;
    private final Credential older;
    private final Credential newer;

    ExpandedGatewaysIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        this.idle = realm.gateway("idle");
        this.busy = realm.gateway("busy");
        RealmKey key = RealmKey.importedInto(realm);
        this.older = busy.credential(Map.of("expiresAt", "2199-12-31T00:00:00Z"));
        key.becomePassive();
        this.newer = busy.credential();
    }

    @Test
    void everyGatewayOfAListHasItsCredentialsOldestFirst() {
        Answer answer = api.get("/gateways?expand=credentials").hasStatus(200);
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "_links",
                        Map.of("self", Map.of("href", api.link("/gateways?expand=credentials"))),
                        "_embedded",
                        Map.of("gateways", List.of(expanded(busy, older, newer), expanded(idle))),
                        "size",
                        2));
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aGatewayHasItsCredentialsOldestFirst() {
        Answer answer = api.get(busy.path() + "?expand=credentials").hasStatus(200);
        assertThat(answer.json()).isEqualTo(expanded(busy, older, newer));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(api.get(idle.path() + "?expand=credentials").hasStatus(200).json())
                .isEqualTo(expanded(idle));
    }

    @Test
    void eachCredentialShowsTheStateOfTheKeyThatSignedIt() {
        Map<?, ?> embedded =
                (Map<?, ?>) api.get(busy.path() + "?expand=credentials").json().get("_embedded");
        List<Object> states = ((List<?>) embedded.get("credentials"))
                .stream()
                        .map(credential -> (Map<?, ?>) ((Map<?, ?>) credential).get("signingKey"))
                        .map(key -> (Object) key.get("status"))
                        .toList();
        assertThat(states).containsExactly("PASSIVE", "ACTIVE");
    }

    @Test
    void theNextLinkExpandsToo() {
        Answer first = api.get("/gateways?limit=1&expand=credentials").hasStatus(200);
        Object next = ((Map<?, ?>) ((Map<?, ?>) first.json().get("_links")).get("next")).get("href");
        Answer second = Http.call("GET", realm.server().reachable(next))
                .bearer(api.token())
                .send()
                .hasStatus(200);
        assertThat(second.json())
                .containsEntry("_links", Map.of("self", Map.of("href", next)))
                .containsEntry("_embedded", Map.of("gateways", List.of(expanded(idle))));
    }

    Stream<String> paths() {
        return Stream.of("/gateways", busy.path());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anotherExpansionChangesNothing(String path) {
        assertThat(api.get(path + "?expand=instances").hasStatus(200).json())
                .isEqualTo(api.get(path).hasStatus(200).json());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aRepeatedExpansionIsInvalid(String path) {
        ManagementError.INVALID_DATA.is(
                api.get(path + "?expand=credentials&expand=instances"),
                ManagementError.invalid("expand", "Must not be repeated."));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void viewingClientsIsEnoughAndNeeded(String path) {
        ManagementApi viewer = new ManagementApi(realm, realm.administrator("view-clients"));
        assertThat(viewer.get(path + "?expand=credentials").hasStatus(200).json())
                .isEqualTo(api.get(path + "?expand=credentials").json());
        ManagementApi other = new ManagementApi(realm, realm.administrator("view-users", "view-realm"));
        ManagementError.NOT_AUTHORIZED.is(other.get(path + "?expand=credentials"));
    }

    /** The gateway as shown without expansion, with its credentials as their own resources show them. */
    private Map<String, Object> expanded(Gateway gateway, Credential... credentials) {
        Map<String, Object> expected = new HashMap<>(api.get(gateway.path()).json());
        assertThat(expected).doesNotContainKey("_embedded");
        expected.put(
                "_embedded",
                Map.of(
                        "credentials",
                        Stream.of(credentials).map(Credential::record).toList()));
        return expected;
    }
}
