// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Walks through each dialog with the keys Tab, Enter, Space and the arrows only. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class DialogKeyboardIT {
    private final TestRealm realm;
    private final Gateway gateway;
    private final Person administrator;

    DialogKeyboardIT(TestRealm realm) {
        this.realm = realm;
        this.gateway = realm.gateway("Edge");
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    @Walks({"NewCredentialDialog", "ShownOnceDialog", "RevokeCredential"})
    void aCredentialIsCreatedStoredAndRevoked(Visit visit) {
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id());
        Keys keys = new Keys(console);
        assertThat(console.ours().getByText("This gateway has no credential")).isVisible();
        keys.press(console.button("Create credential"), "Enter");
        keys.dialog("Create credential").confirm("Create");
        keys.dialog("The credential has been created").confirm("Copy");
        assertThat(console.dialog().getByText("Copied")).isVisible();
        keys.confirm("Close");
        assertThat(console.rows("Credentials")).hasCount(1);
        assertThat(console.heading("Edge")).isFocused();
        String id = console.rows("Credentials").locator("td").first().innerText();
        keys.choose("Actions for " + id, "Revoke")
                .dialog("Revoke this credential?")
                .confirm("Revoke");
        assertThat(console.ours().getByText("This gateway has no credential")).isVisible();
        assertThat(console.heading("Edge")).isFocused();
    }

    @Test
    @Walks("RotationDialog")
    void aCredentialIsRotated(Visit visit) {
        Credential old = gateway.credential();
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id());
        Keys keys = new Keys(console);
        assertThat(console.rows("Credentials")).containsText(old.id());
        keys.choose("Actions for " + old.id(), "Rotate").dialog("Rotate a credential");
        keys.confirm("Create the new credential");
        assertThat(console.field("Gateway credential")).isVisible();
        keys.confirm("Copy");
        assertThat(console.inDialog("Next")).isEnabled();
        keys.confirm("Next").confirm("Revoke the old credential");
        assertThat(console.alert("The credential has been rotated")).isVisible();
        assertThat(console.rows("Credentials")).hasCount(1);
        assertThat(console.rows("Credentials")).not().containsText(old.id());
    }

    @Test
    @Walks({"SwitchGateway", "DeleteGateway"})
    void aGatewayIsDisabledEnabledAndDeletedOnItsPage(Visit visit) {
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id());
        Keys keys = new Keys(console);
        assertThat(console.heading("Edge")).isVisible();
        keys.press(console.enabled(), "Space").dialog("Disable Edge?").confirm("Disable");
        assertThat(console.enabled()).not().isChecked();
        keys.press(console.enabled(), "Space").dialog("Enable Edge?").confirm("Enable");
        assertThat(console.enabled()).isChecked();
        keys.choose("Action", "Delete").dialog("Delete Edge?").confirm("Delete");
        assertThat(console.ours().getByText("There are no gateways yet")).isVisible();
    }

    @Test
    @Walks({"AssignRolesDialog", "RolesTab"})
    void aRoleIsAssignedAndRemoved(Visit visit) {
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id() + "/roles");
        Keys keys = new Keys(console);
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
        keys.press(console.button("Assign roles"), "Enter");
        assertThat(console.dialog().locator("tbody tr").first()).isVisible();
        keys.dialog("Assign roles")
                .type(console.field("Search by role or client"), "view-events")
                .press(console.checkbox("view-events"), "Space")
                .confirm("Assign");
        assertThat(console.rows("Roles")).containsText("view-events");
        keys.press(console.button("Remove view-events"), "Enter")
                .dialog("Remove view-events?")
                .confirm("Remove");
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
    }

    @Test
    @Walks({"AddApplicationDialog", "AudiencesDialog", "SwitchOffDialog"})
    void anApplicationIsAddedChangedAndRemoved(Visit visit) {
        realm.plainClient("orders");
        AdminConsole console = open(visit, "pingone-applications");
        Keys keys = new Keys(console);
        keys.press(console.button("Add application"), "Enter");
        Locator orders = console.dialog()
                .getByRole(
                        AriaRole.RADIO, new GetByRoleOptions().setName("orders").setExact(true));
        assertThat(orders).isVisible();
        keys.dialog("Add application").press(orders, "Space").confirm("Switch the exchange on");
        assertThat(console.link("orders")).isVisible();
        keys.choose("Actions for orders", "Edit audiences")
                .dialog("Audiences of orders")
                .type(console.field("Accepted audiences"), "goodies");
        console.page().keyboard().press("Enter");
        keys.confirm("Save");
        assertThat(console.ours().getByText("goodies")).isVisible();
        keys.choose("Actions for orders", "Switch the exchange off")
                .dialog("Switch the exchange off for orders?")
                .confirm("Switch the exchange off");
        assertThat(console.alert("The exchange has been switched off")).isVisible();
        assertThat(console.link("orders")).hasCount(0);
    }

    @Test
    @Walks({"RemoveAssignment", "DeleteIssuer"})
    void aTrustedIssuerIsWithdrawnAndDeleted(Visit visit) {
        Application statements = realm.application("statements");
        Issuers issuers = new Issuers(realm);
        String partner = issuers.create("Partner");
        issuers.assign(partner, statements);
        AdminConsole console = open(visit, "pingone-issuers/" + partner);
        Keys keys = new Keys(console);
        keys.press(console.button("Remove statements"), "Enter")
                .dialog("Remove Partner from statements?")
                .confirm("Remove");
        assertThat(console.button("Assign statements")).isVisible();
        console.open("pingone-issuers");
        keys.choose("Actions for Partner", "Delete").dialog("Delete Partner?").confirm("Delete");
        assertThat(console.ours().getByText("There are no trusted issuers yet")).isVisible();
        assertThat(issuers.assignedTo(statements)).isEmpty();
    }

    @Test
    @Walks("useUnsavedChanges")
    void unsavedChangesAreKeptAndGivenUp(Visit visit) {
        AdminConsole console = open(visit, "pingone-gateways/" + gateway.id() + "/settings");
        Keys keys = new Keys(console);
        keys.type(console.field("Description"), "In Frankfurt");
        keys.press(console.tab("Roles"), "Enter")
                .dialog("Leave without saving?")
                .confirm("Stay on this page");
        assertThat(console.field("Description")).hasValue("In Frankfurt");
        keys.press(console.tab("Roles"), "Enter").confirm("Leave without saving");
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
    }

    private AdminConsole open(Visit visit, String route) {
        return visit.signIn(administrator, Look.LIGHT).open(route);
    }
}
