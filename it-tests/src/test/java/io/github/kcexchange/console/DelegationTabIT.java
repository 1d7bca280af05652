// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;

/**
 * Tests the tab "Delegation". It shows which actors may act for which subjects, and links to the stock forms that
 * configure this.
 */
@OnKeycloak
@InBrowser
final class DelegationTabIT {
    private static final Map<?, ?> ANY_CLIENT = Map.of("condition", "any-client", "configuration", Map.of());

    private final TestRealm realm;
    private final Person administrator;
    private final Person viewer;

    DelegationTabIT(TestRealm realm) {
        this.realm = realm;
        UseCases.in(realm);
        Mappers.scope(realm, "appointments", UseCases.mayAct("address"));
        Mappers.scope(realm, "newsletter", UseCases.mayAct(""));
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
        this.viewer = realm.person("vera").grant("realm-management", "view-clients");
        profiles(
                profile(
                        "clerks",
                        Map.of(
                                "actor-clients", List.of("goodies"),
                                "actor-roles", List.of("clerk"),
                                "subject-roles", List.of("customer"),
                                "subject-groups", List.of("/patients"),
                                "audiences", List.of("dob"))),
                profile("partners", Map.of()));
        policies(
                policy("Clerks act for customers", true, "clerks", List.of(ANY_CLIENT)),
                policy("Partners act", false, "partners", List.of()));
    }

    private void profiles(Map<?, ?>... profiles) {
        realm.admin()
                .clientPoliciesProfilesResource()
                .updateProfiles(new ObjectMapper()
                        .convertValue(Map.of("profiles", profiles), ClientProfilesRepresentation.class));
    }

    private static Map<?, ?> profile(String name, Map<?, ?> form) {
        return Map.of(
                "name",
                name,
                "executors",
                List.of(Map.of("executor", "pingone-delegation-policy", "configuration", form)));
    }

    private void policies(Map<?, ?>... policies) {
        realm.admin()
                .clientPoliciesPoliciesResource()
                .updatePolicies(new ObjectMapper()
                        .convertValue(Map.of("policies", policies), ClientPoliciesRepresentation.class));
    }

    private static Map<?, ?> policy(String name, boolean enabled, String profile, List<?> conditions) {
        return Map.of("name", name, "enabled", enabled, "profiles", List.of(profile), "conditions", conditions);
    }

    @Test
    void mappersAndPoliciesLeadToTheStockForms(Visit visit) {
        AdminConsole console = delegation(visit.signIn(administrator, Look.LIGHT));
        assertThat(console.rows("By may_act").locator("td")).hasText(new String[] {
            "address", "Every client with the scope appointments", "may act address",
            "dob", "goodies", "may act dob",
            "None", "Every client with the scope newsletter", "may act",
            "goodies", "yankee-coffee", "may act goodies"
        });
        assertThat(labels(console, "Clerks act for customers"))
                .hasText(new String[] {"goodies", "clerk", "customer", "/patients", "dob", "any-client"});
        assertThat(row(console, "Partners act").locator("td")).hasText(new String[] {
            "Partners act Disabled", "None", "None", "All audiences", "None: it never applies"
        });
        Accessibility.ofOurs(console.page());
        Screenshot.of(console.page()).as("delegation");
        console.page().evaluate("window.isTheSame = true");
        leadsTo(console, "may act address");
        leadsTo(console, "may act goodies");
        leadsTo(console, "Clerks act for customers");
        console.link("Open the client policies").click();
        assertThat(console.main().getByText("Partners act")).isVisible();
        assertThat(console.ours()).hasCount(0);
        assertThat(console.page().evaluate("window.isTheSame")).isEqualTo(true);
    }

    /** Follows the link with this name to the stock form. */
    private static void leadsTo(AdminConsole console, String name) {
        console.link(name).click();
        assertThat(console.ours()).hasCount(0);
        assertThat(console.page().getByTestId("name")).hasValue(name);
        console.page().goBack();
        assertThat(console.link(name)).isVisible();
    }

    @Test
    void policiesAreHiddenFromAdministratorsWhoMayNotViewThem(Visit visit) {
        AdminConsole console = delegation(visit.signIn(viewer, Look.DARK));
        assertThat(console.link("may act goodies")).isVisible();
        assertThat(console.ours())
                .containsText("You do not have permission to view the client policies of this realm.");
        assertThat(console.link("Open the client policies")).hasCount(0);
        Accessibility.ofOurs(console.page());
    }

    @Test
    void withoutMappersAndPoliciesItSaysWhatToDo(Visit visit) {
        Person other = realm.neighbour().person("ada").grant("realm-management", "realm-admin");
        AdminConsole console = delegation(visit.signIn(other, Look.DARK));
        assertThat(console.ours()).containsText("Add the mapper \"May act\"");
        assertThat(console.ours()).containsText("Add the executor \"pingone-delegation-policy\"");
        Accessibility.ofOurs(console.page());
    }

    private static AdminConsole delegation(AdminConsole console) {
        console.entry("Applications").click();
        console.tab("Delegation").click();
        assertThat(console.ours().getByRole(AriaRole.TABPANEL)).containsText("By may_act");
        return console;
    }

    private static Locator row(AdminConsole console, String policy) {
        return console.rows("By policy").filter(new Locator.FilterOptions().setHasText(policy));
    }

    private static Locator labels(AdminConsole console, String policy) {
        return row(console, policy).locator(".pf-v5-c-label");
    }
}
