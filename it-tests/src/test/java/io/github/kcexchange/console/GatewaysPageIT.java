// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.management.Listing;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests the list of gateways and their settings. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class GatewaysPageIT {
    private static final Pattern GATEWAY = Pattern.compile(".*/pingone-gateways/[-0-9a-f]{36}/credentials");

    private final TestRealm realm;
    private final Person administrator;

    GatewaysPageIT(TestRealm realm) {
        this.realm = realm;
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    void aRealmWithoutGatewaysSaysWhatToDo(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        console.entry("Gateways").click();
        assertThat(console.ours().getByText("There are no gateways yet")).isVisible();
        Accessibility.ofOurs(console.page());
        console.link("Create gateway").last().click();
        assertThat(console.heading("Create gateway")).isVisible();
    }

    @Test
    void theListCanBeSearchedAndFiltered(Visit visit) {
        Gateway used = realm.gateway("Edge Frankfurt");
        used.credential();
        realm.token().post(used.credential().form()).hasStatus(200);
        realm.gateway("Edge Paris").put(Map.of("enabled", false));
        realm.management()
                .post("/gateways", Map.of("name", "Radius Berlin", "type", "RADIUS", "enabled", true))
                .hasStatus(201);
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-gateways");
        Locator rows = console.rows("Gateways");
        assertThat(rows).hasCount(3);
        assertThat(rows.nth(0)).containsText(Pattern.compile("Edge Frankfurt.*PingFederate.*Enabled.*2 of 5"));
        assertThat(rows.nth(1)).containsText(Pattern.compile("Edge Paris.*PingFederate.*Disabled.*0 of 5.*Never"));
        assertThat(rows.nth(2)).containsText(Pattern.compile("Radius Berlin.*RADIUS.*Enabled"));
        Screenshot.of(console.page()).as("gateways");
        console.field("Search by name").fill("PARIS");
        console.field("Search by name").press("Enter");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Edge Paris");
        console.field("Search by name").fill("nowhere");
        console.field("Search by name").press("Enter");
        assertThat(console.ours().getByText("No results found")).isVisible();
        console.button("Clear the search").click();
        console.choice("Type").selectOption("RADIUS");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Radius Berlin");
    }

    @Test
    void aLongListHasPages(Visit visit) {
        for (int i = 10; i < 21; i++) {
            realm.gateway("Gateway " + i);
        }
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-gateways");
        assertThat(console.rows("Gateways")).hasCount(10);
        assertThat(console.button("1 - 10")).hasCount(2);
        console.button("Next page").first().click();
        assertThat(console.rows("Gateways")).hasCount(1);
        assertThat(console.rows("Gateways")).containsText("Gateway 20");
        assertThat(console.button("11 - 11")).hasCount(2);
        assertThat(console.button("Next page").first()).isDisabled();
        console.button("Previous page").last().click();
        assertThat(console.rows("Gateways").first()).containsText("Gateway 10");
        Accessibility.ofOursInBothSchemes(console.page());
        console.button("1 - 10").first().click();
        console.menuItem("20 per page").click();
        assertThat(console.rows("Gateways")).hasCount(11);
        realm.gateway("Gateway 21");
        console.button("Refresh").click();
        assertThat(console.rows("Gateways")).hasCount(12);
    }

    @Test
    void aGatewayIsCreatedAndChanged(Visit visit) {
        realm.gateway("Taken");
        realm.application("orders");
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-gateways/new");
        console.field("Name").fill("Edge (Paris)");
        assertThat(console.ours()).containsText("The character ( is not allowed. Letters, marks, digits, spaces and");
        assertThat(console.button("Create")).isDisabled();
        console.field("Name").fill("Taken");
        console.button("Create").click();
        assertThat(console.ours().getByRole(AriaRole.ALERT)).isVisible();
        visit.faults().rejected(400, "POST", "/gateways");
        console.field("Name").fill("Edge");
        console.field("Description").fill("In Frankfurt");
        console.choice("Type").selectOption("API_GATEWAY_INTEGRATION");
        console.field("Restricted to these applications").fill("trail#");
        assertThat(console.ours()).containsText("trail# cannot be stored: a name must not begin or end with #");
        assertThat(console.button("Create")).isDisabled();
        // A name that is typed but not added also counts. Otherwise the gateway would be open to all applications.
        console.field("Restricted to these applications").fill("orders");
        Accessibility.ofOurs(console.page());
        console.button("Create").click();
        console.page().waitForURL(GATEWAY);
        assertThat(console.alert("The gateway has been created")).isVisible();
        Map<?, ?> created = gateway("Edge");
        assertThat(created.get("description")).isEqualTo("In Frankfurt");
        assertThat(created.get("type")).isEqualTo("API_GATEWAY_INTEGRATION");
        assertThat(created.get("enabled")).isEqualTo(true);
        assertThat(created.get("applications")).isEqualTo(List.of("orders"));
        console.tab("Settings").click();
        assertThat(console.choice("Type")).isDisabled();
        console.field("Name").fill("Edge 2");
        console.button("Remove orders").click();
        console.button("Save").click();
        assertThat(console.alert("The gateway has been saved")).isVisible();
        assertThat(gateway("Edge 2").get("id")).isEqualTo(created.get("id"));
        assertThat(gateway("Edge 2").get("applications")).isEqualTo(List.of());
    }

    @Test
    void theConsequencesAreShownBeforeAGatewayIsDisabledOrDeleted(Visit visit) {
        Gateway gateway = realm.gateway("Edge");
        gateway.credential();
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-gateways");
        console.rowAction("Edge", "Disable");
        assertThat(console.dialog()).containsText("Its credential: every exchange with it is rejected");
        assertThat(console.dialog()).containsText("The credentials have not been used so far");
        Accessibility.ofOurs(console.page());
        console.inDialog("Cancel").click();
        assertThat(console.dialog()).hasCount(0);
        assertThat(gateway("Edge").get("enabled")).isEqualTo(true);
        console.rowAction("Edge", "Disable");
        console.inDialog("Disable").click();
        assertThat(console.rows("Gateways")).containsText("Disabled");
        assertThat(gateway("Edge").get("enabled")).isEqualTo(false);
        console.rowAction("Edge", "Enable");
        console.inDialog("Enable").click();
        assertThat(console.rows("Gateways")).containsText("Enabled");
        console.rowAction("Edge", "Delete");
        assertThat(console.dialog()).containsText("This cannot be undone");
        console.inDialog("Delete").click();
        assertThat(console.ours().getByText("There are no gateways yet")).isVisible();
        assertThat(realm.management().get("/gateways").json()).containsEntry("size", 0);
    }

    @Test
    void itsClientIsOneClickAwayAndTheConsoleIsNotReloaded(Visit visit) {
        Gateway gateway = realm.gateway("Edge");
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-gateways");
        console.page().evaluate("window.stillHere = true");
        console.link("Edge").click();
        console.action("Open its client");
        assertThat(console.page().getByTestId("clientId")).hasValue(gateway.clientId());
        assertThat(console.ours()).hasCount(0);
        console.page().goBack();
        assertThat(console.heading("Edge")).isVisible();
        console.entry("Clients").click();
        assertThat(console.ours()).hasCount(0);
        assertThat(console.page().evaluate("window.stillHere")).isEqualTo(true);
    }

    private Map<?, ?> gateway(String name) {
        return Listing.elements(realm.management().get("/gateways"), "gateways").stream()
                .filter(gateway -> name.equals(gateway.get("name")))
                .findFirst()
                .orElseThrow();
    }
}
