// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code /v1/problems}: the reasons why an exchange is rejected. */
@OnKeycloak
final class ProblemsIT {
    private final TestRealm realm;
    private final ManagementApi api;

    ProblemsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void theCatalogueIsReturnedCompletelyAndInOrder() {
        Answer answer = api.outside("/problems").hasStatus(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        List<Map<?, ?>> problems = Listing.elements(answer, "problems");
        assertThat(answer.json())
                .containsOnlyKeys("_links", "_embedded", "size")
                .containsEntry("size", problems.size())
                .containsEntry("_links", Map.of("self", Map.of("href", self())));
        assertThat(problems)
                .containsExactlyElementsOf(Stream.of(Problem.values())
                        .map(rejection -> {
                            Map<String, Object> answered = rejection.json();
                            return Map.of(
                                    "reason", rejection.reason(),
                                    "error", answered.get("error"),
                                    "description", answered.get("error_description"));
                        })
                        .toList());
    }

    @Test
    void theAnswerOfARejectedExchangeIsInTheCatalogue() {
        Answer rejected = realm.token()
                .post(
                        Form.empty().with("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
                        realm.application("application").basic());
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(Listing.elements(api.outside("/problems"), "problems"))
                .anySatisfy(problem -> assertThat(rejected.json())
                        .isEqualTo(Map.of(
                                "error",
                                problem.get("error"),
                                "error_description",
                                problem.get("description") + " Look at subject_token.")));
    }

    @Test
    void thePagesTogetherAreTheCatalogue() {
        Answer first = api.outside("/problems?limit=20");
        assertThat(first.json()).containsEntry("size", 20);
        assertThat(Listing.membersOfAll(api, first, "problems", "reason"))
                .isEqualTo(Listing.members(api.outside("/problems"), "problems", "reason"));
    }

    @Test
    void viewingClientsIsEnoughAndNeeded() {
        new ManagementApi(realm, realm.administrator("view-clients"))
                .outside("/problems")
                .hasStatus(200);
        ManagementError.NOT_AUTHORIZED.is(
                new ManagementApi(realm, realm.administrator("view-users")).outside("/problems"));
    }

    private String self() {
        return realm.server().publicUrl() + "/admin/realms/" + realm.name() + "/pingone/v1/problems";
    }
}
