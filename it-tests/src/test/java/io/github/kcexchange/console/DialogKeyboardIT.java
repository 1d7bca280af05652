// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The way through each dialog with the keys Tab, Enter, Space and the arrows only. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class DialogKeyboardIT {
    private static final int MOST_STOPS = 80;

    private final TestRealm realm;
    private final Gateway gateway;
    private final Person administrator;

    DialogKeyboardIT(TestRealm realm) {
        this.realm = realm;
        this.gateway = realm.gateway("Edge");
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    void aCredentialIsCreatedStoredAndRevoked(Visit visit) {
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id());
        assertThat(console.ours().getByText("This gateway has no credential")).isVisible();
        presses(console, console.button("Create credential"), "Enter");
        presses(console, console.inDialog("Create"), "Enter");
        assertThat(console.field("Gateway credential")).isVisible();
        presses(console, console.inDialog("Copy"), "Enter");
        assertThat(console.dialog().getByText("Copied")).isVisible();
        presses(console, console.inDialog("Close").last(), "Enter");
        assertThat(console.rows("Credentials")).hasCount(1);
        String id = console.rows("Credentials").locator("td").first().innerText();
        presses(console, console.button("Actions for " + id), "Enter");
        chooses(console, "Revoke");
        presses(console, console.inDialog("Revoke"), "Enter");
        assertThat(console.ours().getByText("This gateway has no credential")).isVisible();
    }

    @Test
    void aCredentialIsRotated(Visit visit) {
        Credential old = gateway.credential();
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id());
        assertThat(console.rows("Credentials")).containsText(old.id());
        presses(console, console.button("Actions for " + old.id()), "Enter");
        chooses(console, "Rotate");
        presses(console, console.inDialog("Create the new credential"), "Enter");
        assertThat(console.field("Gateway credential")).isVisible();
        presses(console, console.inDialog("Copy"), "Enter");
        assertThat(console.inDialog("Next")).isEnabled();
        presses(console, console.inDialog("Next"), "Enter");
        presses(console, console.inDialog("Revoke the old credential"), "Enter");
        assertThat(console.alert("The credential has been rotated")).isVisible();
        assertThat(console.rows("Credentials")).hasCount(1);
        assertThat(console.rows("Credentials")).not().containsText(old.id());
    }

    @Test
    void aGatewayIsDisabledEnabledAndDeletedOnItsPage(Visit visit) {
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id());
        assertThat(console.heading("Edge")).isVisible();
        presses(console, console.enabled(), "Space");
        presses(console, console.inDialog("Disable"), "Enter");
        assertThat(console.enabled()).not().isChecked();
        presses(console, console.enabled(), "Space");
        presses(console, console.inDialog("Enable"), "Enter");
        assertThat(console.enabled()).isChecked();
        presses(console, console.button("Action"), "Enter");
        chooses(console, "Delete");
        presses(console, console.inDialog("Delete"), "Enter");
        assertThat(console.ours().getByText("There are no gateways yet")).isVisible();
    }

    @Test
    void aRoleIsAssignedAndRemoved(Visit visit) {
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id() + "/roles");
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
        presses(console, console.button("Assign roles"), "Enter");
        assertThat(console.dialog().locator("tbody tr").first()).isVisible();
        types(console, console.field("Search by role or client"), "view-events");
        presses(console, console.checkbox("view-events"), "Space");
        presses(console, console.inDialog("Assign"), "Enter");
        assertThat(console.rows("Roles")).containsText("view-events");
        presses(console, console.button("Remove view-events"), "Enter");
        presses(console, console.inDialog("Remove"), "Enter");
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
    }

    @Test
    void anApplicationIsAddedChangedAndRemoved(Visit visit) {
        realm.plainClient("orders");
        AdminConsole console = open(visit, "pingone-applications");
        presses(console, console.button("Add application"), "Enter");
        Locator orders = console.dialog()
                .getByRole(
                        AriaRole.RADIO, new GetByRoleOptions().setName("orders").setExact(true));
        assertThat(orders).isVisible();
        presses(console, orders, "Space");
        presses(console, console.inDialog("Switch the exchange on"), "Enter");
        assertThat(console.link("orders")).isVisible();
        presses(console, console.button("Actions for orders"), "Enter");
        chooses(console, "Edit audiences");
        types(console, console.field("Receives tokens for"), "goodies");
        console.page().keyboard().press("Enter");
        presses(console, console.inDialog("Save"), "Enter");
        assertThat(console.ours().getByText("goodies")).isVisible();
        presses(console, console.button("Actions for orders"), "Enter");
        chooses(console, "Switch the exchange off");
        presses(console, console.inDialog("Switch the exchange off"), "Enter");
        assertThat(console.alert("The exchange has been switched off")).isVisible();
        assertThat(console.link("orders")).hasCount(0);
    }

    private AdminConsole open(Visit visit, String route) {
        return visit.signIn(administrator, Look.LIGHT).open(route);
    }

    private static void presses(AdminConsole console, Locator wanted, String key) {
        reaches(console, wanted);
        console.page().keyboard().press(key);
    }

    private static void types(AdminConsole console, Locator field, String text) {
        reaches(console, field);
        console.page().keyboard().insertText(text);
    }

    private static void chooses(AdminConsole console, String item) {
        assertThat(console.menuItem(item)).isVisible();
        for (int i = 0; i < MOST_STOPS && !isFocused(console.menuItem(item)); i++) {
            console.page().keyboard().press("ArrowDown");
        }
        assertThat(console.menuItem(item)).isFocused();
        console.page().keyboard().press("Enter");
    }

    /** Presses Tab until the element has the focus. */
    private static void reaches(AdminConsole console, Locator wanted) {
        assertThat(wanted).isVisible();
        assertThat(wanted).isEnabled();
        int stops = 0;
        while (!isFocused(wanted)) {
            assertThat(stops++).as("stops on the way to " + wanted).isLessThan(MOST_STOPS);
            console.page().keyboard().press("Tab");
        }
    }

    private static boolean isFocused(Locator element) {
        return Boolean.TRUE.equals(element.evaluate("element => element === document.activeElement"));
    }
}
