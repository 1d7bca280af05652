// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.Listing;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Tests that the console offers no action that the administrator may not perform. PermissionsIT tests that the API
 * rejects these actions, too.
 */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class AdministratorsIT {
    private static final List<String> WRITES =
            List.of("Create gateway", "Create credential", "Assign roles", "Add application", "Save");

    private final TestRealm realm;
    private final Gateway gateway;
    private final Credential credential;

    AdministratorsIT(TestRealm realm) {
        this.realm = realm;
        this.gateway = realm.gateway("Edge");
        this.credential = gateway.credential();
        realm.application("orders");
    }

    @Test
    void anAdministratorWhoMayOnlyViewIsOfferedNoChanges(Visit visit) {
        Person viewer = realm.person("vera").grant("realm-management", "view-clients");
        AdminConsole console = visit.signIn(viewer, Look.LIGHT);
        console.open("pingone-gateways");
        assertThat(console.rows("Gateways")).containsText("1 of 5");
        offersNothing(console, gateway.name());
        console.open("pingone-gateways/" + gateway.id() + "/credentials");
        assertThat(console.rows("Credentials")).containsText(credential.id());
        offersNothing(console, credential.id());
        assertThat(console.enabled()).isDisabled();
        console.button("Action").click();
        assertThat(console.menuItem("Open its client")).isVisible();
        assertThat(console.menuItem("Delete")).hasCount(0);
        console.open("pingone-gateways/" + gateway.id() + "/roles");
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
        offersNothing(console, gateway.name());
        console.open("pingone-gateways/" + gateway.id() + "/settings");
        assertThat(console.field("Name")).not().isEditable();
        offersNothing(console, gateway.name());
        console.open("pingone-applications");
        assertThat(console.link("orders")).isVisible();
        offersNothing(console, "orders");
        console.open("pingone-applications/delegation");
        assertThat(console.ours().getByText("You do not have permission to view the client policies"))
                .isVisible();
    }

    @Test
    void anAdministratorWhoMayNotViewClientsHasNoSection(Visit visit) {
        Person other = realm.person("otto").grant("realm-management", "view-users");
        AdminConsole console = visit.signIn(other, Look.LIGHT);
        assertThat(console.entry("Users")).isVisible();
        // The section appears with the console's first answer to the extension's script, so the test waits for that
        // answer.
        console.page()
                .waitForResponse(
                        response -> response.url().contains("/whoami"),
                        () -> console.page().reload());
        assertThat(console.entry("Users")).isVisible();
        assertThat(console.entry("Gateways")).hasCount(0);
    }

    @Test
    void anAdministratorWhoMayNotManageUsersCannotAssignRoles(Visit visit) {
        Person manager = realm.person("mia").grant("realm-management", "manage-clients");
        AdminConsole console = visit.signIn(manager, Look.LIGHT).open("pingone-gateways/" + gateway.id() + "/roles");
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
        assertThat(console.button("Assign roles")).hasCount(0);
        assertThat(console.enabled()).isEnabled();
        console.button("Action").click();
        assertThat(console.menuItem("Delete")).isVisible();
    }

    @Test
    void theMasterRealmsAdministratorManagesAnotherRealm(Visit visit) {
        Person master = TestRealm.existing(realm.server(), "master")
                .person("master-" + UUID.randomUUID())
                .grant("admin");
        AdminConsole console = visit.signIn(master, realm, Look.LIGHT);
        console.entry("Gateways").click();
        console.rowAction("Edge", "Delete");
        console.inDialog("Delete").click();
        assertThat(console.ours().getByText("There are no gateways yet")).isVisible();
        assertThat(Listing.elements(realm.management().get("/gateways"), "gateways"))
                .isEmpty();
    }

    private static void offersNothing(AdminConsole console, String row) {
        for (String write : WRITES) {
            assertThat(console.button(write)).hasCount(0);
            assertThat(console.link(write)).hasCount(0);
        }
        assertThat(console.button("Actions for " + row)).hasCount(0);
    }
}
