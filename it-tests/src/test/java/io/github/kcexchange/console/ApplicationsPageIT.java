// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests the page "Applications", which lists the clients with token exchange switched on. */
@OnKeycloak
@InBrowser
final class ApplicationsPageIT {
    private static final String ACCEPTED_AUDIENCES = "pingone.token.exchange.accepted.audiences";

    private final TestRealm realm;
    private final UseCases clients;
    private final Person administrator;

    ApplicationsPageIT(TestRealm realm) {
        this.realm = realm;
        this.clients = UseCases.in(realm);
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
        String scope = Mappers.scope(realm, "orders.write", UseCases.audience("orders-api"));
        clients.goodies().admin().addOptionalClientScope(scope);
        // There are more clients than the dialog can show. They are sorted before the others.
        for (int number = 0; number < 25; number++) {
            realm.plainClient("a-public-one-" + number, client -> {
                client.setPublicClient(true);
                client.setServiceAccountsEnabled(false);
            });
        }
        new ManagementApi(realm, master())
                .post("/gateways", Gateway.description("Edge gateway"))
                .hasStatus(201);
    }

    /** Returns a token of the master realm, which needs no client in the tested realm. */
    private Secret master() {
        return Secret.of(realm.server().admin().tokenManager().getAccessTokenString());
    }

    @Test
    void applicationsAreListedAndLeadToTheStockForms(Visit visit) {
        AdminConsole console = applications(visit.signIn(administrator, Look.LIGHT));
        assertThat(names(console)).hasText(new String[] {"address", "dob", "e-flyers", "gateway-app", "goodies"});
        shows(console, "address", "Accepted audiences", "address", "goodies");
        shows(console, "address", "Target audiences", "buzzer");
        shows(console, "goodies", "State", "Enabled");
        shows(console, "goodies", "Target audiences", "dob", "orders-api with orders.write");
        assertThat(row(console, "goodies")).containsText("Goodies");
        Accessibility.ofOursInBothSchemes(console.page());
        Screenshot.of(console.page()).as("applications");
        search(console, "good");
        assertThat(names(console)).hasText(new String[] {"goodies"});
        search(console, "%");
        assertThat(console.ours()).containsText("No results found");
        console.button("Clear the search").click();
        assertThat(names(console)).hasCount(5);
        leadsToTheStockForm(console);
    }

    private void leadsToTheStockForm(AdminConsole console) {
        console.page().evaluate("window.isTheSame = true");
        row(console, "address").getByRole(AriaRole.LINK).click();
        assertThat(console.page().getByTestId("clientId")).hasValue("address");
        assertThat(console.ours()).hasCount(0);
        console.page().goBack();
        assertThat(names(console)).hasCount(5);
        assertThat(console.page().evaluate("window.isTheSame")).isEqualTo(true);
    }

    @Test
    void theExchangeIsSwitchedOnAndOff(Visit visit) {
        AdminConsole console = applications(visit.signIn(administrator, Look.DARK));
        Map<String, Object> before = representation(clients.xlDelivery());
        add(console, "xl-delivery", "xl-delivery", "yankee-coffee", "zillion-deals");
        assertThat(representation(clients.xlDelivery())).isEqualTo(with(before, Application.EXCHANGE_ENABLED, "true"));
        assertThat(answers(clients.xlDelivery())).isEqualTo("impersonation");
        acceptsAudiences(console, with(before, Application.EXCHANGE_ENABLED, "true"));
        console.rowAction("xl-delivery", "Switch the exchange off");
        assertThat(console.dialog()).containsText("Switch the exchange off for xl-delivery?");
        Accessibility.ofOursInBothSchemes(console.page());
        console.inDialog("Switch the exchange off").click();
        assertThat(console.alert("The exchange has been switched off")).isVisible();
        assertThat(row(console, "xl-delivery")).hasCount(0);
        assertThat(representation(clients.xlDelivery())).isEqualTo(before);
        assertThat(answers(clients.xlDelivery())).isEqualTo("Keycloak");
    }

    /** Returns whether Keycloak or the extension answers an exchange of the client, according to the event. */
    private String answers(Application application) {
        Secret token = clients.bob().logIn(application, "openid").accessToken();
        realm.events().clear();
        realm.token().post(Form.exchange(token, Form.ACCESS_TOKEN), application.basic());
        return realm.events().only().getDetails().getOrDefault("exchange_mode", "Keycloak");
    }

    private void add(AdminConsole console, String chosen, String... candidates) {
        console.button("Add application").click();
        assertThat(console.dialog().locator("td[data-label=Client]")).hasText(candidates);
        assertThat(console.inDialog("Switch the exchange on")).isDisabled();
        console.field("Search clients").fill(chosen);
        console.field("Search clients").press("Enter");
        assertThat(console.dialog().locator("td[data-label=Client]")).hasText(new String[] {chosen});
        console.dialog()
                .getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(chosen))
                .check();
        Accessibility.ofOursInBothSchemes(console.page());
        console.inDialog("Switch the exchange on").click();
        assertThat(console.alert("The exchange has been switched on")).isVisible();
        assertThat(row(console, chosen)).isVisible();
    }

    private void acceptsAudiences(AdminConsole console, Map<String, Object> before) {
        console.rowAction("xl-delivery", "Edit audiences");
        Locator field = console.field("Accepted audiences");
        field.fill("trail#");
        assertThat(console.dialog()).containsText("trail# cannot be stored: a name must not begin or end with #");
        assertThat(console.inDialog("Save")).isDisabled();
        field.fill("goodies");
        console.inDialog("Add").click();
        field.fill("https://api.example.com/a");
        field.press("Enter");
        Accessibility.ofOursInBothSchemes(console.page());
        console.inDialog("Save").click();
        shows(console, "xl-delivery", "Accepted audiences", "xl-delivery", "goodies", "https://api.example.com/a");
        assertThat(representation(clients.xlDelivery()))
                .isEqualTo(with(before, ACCEPTED_AUDIENCES, "goodies##https://api.example.com/a"));
        console.rowAction("xl-delivery", "Edit audiences");
        console.inDialog("Remove goodies").click();
        console.inDialog("Remove https://api.example.com/a").click();
        console.inDialog("Save").click();
        shows(console, "xl-delivery", "Accepted audiences", "xl-delivery");
        assertThat(representation(clients.xlDelivery())).isEqualTo(before);
    }

    @Test
    void withoutApplicationsItSaysWhatToDo(Visit visit) {
        TestRealm empty = realm.neighbour();
        Person other = empty.person("ada").grant("realm-management", "realm-admin");
        Application client = empty.plainClient("xl-delivery");
        AdminConsole console = applications(visit.signIn(other, Look.LIGHT));
        assertThat(console.ours()).containsText("No client has the exchange switched on yet");
        assertThat(console.ours()).containsText("Add a confidential client");
        Accessibility.ofOursInBothSchemes(console.page());
        client.change(made -> {
            made.setEnabled(false);
            made.setPublicClient(true);
            made.getAttributes().put(Application.EXCHANGE_ENABLED, "true");
        });
        search(console, "xl");
        shows(console, "xl-delivery", "State", "Disabled", "Public client, cannot exchange tokens");
        assertThat(row(console, "xl-delivery")).containsText("None: it has no audience mapper");
    }

    private static AdminConsole applications(AdminConsole console) {
        console.entry("Applications").click();
        assertThat(console.heading("Applications")).isVisible();
        return console;
    }

    private static Locator names(AdminConsole console) {
        return console.ours().locator("td[data-label=Client] a");
    }

    private static Locator row(AdminConsole console, String clientId) {
        return console.ours().locator("tr:has(td[data-label=Client] a:text-is('%s'))".formatted(clientId));
    }

    private static void shows(AdminConsole console, String clientId, String column, String... labels) {
        assertThat(row(console, clientId).locator("td[data-label='%s'] .pf-v5-c-label".formatted(column)))
                .hasText(labels);
    }

    private static void search(AdminConsole console, String text) {
        console.field("Search by client ID").fill(text);
        console.field("Search by client ID").press("Enter");
    }

    /** Returns the complete client representation from Keycloak. The scopes are unordered. */
    private Map<String, Object> representation(Application application) {
        URI uri = URI.create(
                "%s/admin/realms/%s/clients/%s".formatted(realm.server().url(), realm.name(), application.id()));
        Map<String, Object> client =
                Http.call("GET", uri).bearer(master()).send().hasStatus(200).json();
        client.replaceAll((member, value) -> member.endsWith("ClientScopes") ? Set.copyOf((List<?>) value) : value);
        return client;
    }

    private static Map<String, Object> with(Map<String, Object> client, String attribute, String value) {
        Map<Object, Object> attributes = new HashMap<>((Map<?, ?>) client.get("attributes"));
        attributes.put(attribute, value);
        Map<String, Object> changed = new HashMap<>(client);
        changed.put("attributes", attributes);
        return changed;
    }
}
