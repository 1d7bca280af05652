// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.server.Stock;
import io.github.kcexchange.wire.Http;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests Keycloak's console without the extension's theme, and the parts that the theme leaves unchanged. */
@OnKeycloak
@InBrowser
final class StockConsoleIT {
    private final TestRealm stock;
    private final TestRealm realm;

    StockConsoleIT(@Stock Server stock, TestRealm realm) {
        this.stock = TestRealm.on(stock);
        this.realm = realm;
    }

    @Test
    void withoutTheThemeTheConsoleIsStock(Visit visit) {
        isStock(signIn(visit, stock));
    }

    @Test
    void withAnotherThemeOfTheRealmTheConsoleIsStock(Visit visit) {
        TestRealm other = realm.neighbour();
        other.change(made -> made.setAdminTheme("keycloak.v2"));
        isStock(signIn(visit, other));
    }

    @Test
    void withTheThemeThePagesAreThere(Visit visit) {
        AdminConsole console = signIn(visit, realm);
        assertThat(console.entry("Gateways")).isVisible();
        assertThat(console.sidebar()).containsText("PingOne exchange");
        assertThat(console.open("pingone-gateways").ours()).isVisible();
    }

    /**
     * Removes the React context in which Keycloak's console keeps its realm. Another version may keep the realm
     * elsewhere.
     */
    @Test
    void aConsoleWhoseRealmIsNotFoundSaysSoOnOurPagesOnly(Visit visit) {
        AdminConsole console = signIn(visit, realm.person("elsewhere")).open("pingone-gateways");
        assertThat(console.heading("Gateways")).isVisible();
        console.page()
                .evaluate("() => Object.keys(window.app).filter(key => key.startsWith('__reactContainer$'))"
                        + ".forEach(key => delete window.app[key])");
        console.open("pingone-applications");
        assertThat(console.ours()).containsText("The pages of the PingOne exchange do not work in this console");
        assertThat(console.sidebar()).not().containsText("PingOne exchange");
        console.open("client-scopes");
        assertThat(console.ours()).hasCount(0);
        assertThat(console.main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Client scopes")))
                .isVisible();
    }

    /** Checks that the gateway keeps all its settings when the form writes back everything that it read. */
    @Test
    void aGatewayWorksAfterItsClientsFormWasSaved(Visit visit) {
        Gateway gateway = realm.gateway("saved");
        Credential credential = gateway.credential();
        // Without a description, the stock form saves an empty one.
        gateway.put(Map.of("name", "saved", "description", "as it was"));
        Map<String, Object> before = realm.management().get(gateway.path()).json();
        AdminConsole console = signIn(visit, realm.person("saving")).open("clients/" + gateway.id() + "/settings");
        console.page().getByTestId("settings-save").click();
        assertThat(console.alert("Client successfully updated")).isVisible();
        assertThat(realm.management().get(gateway.path()).json()).isEqualTo(before);
        realm.token().post(credential.form()).accessToken();
    }

    private static AdminConsole signIn(Visit visit, TestRealm realm) {
        return signIn(visit, realm.person("ada"));
    }

    private static AdminConsole signIn(Visit visit, Person person) {
        return visit.signIn(person.grant("realm-management", "realm-admin"), Look.LIGHT);
    }

    private static void isStock(AdminConsole console) {
        assertThat(console.entry("Clients")).isVisible();
        console.open("pingone-gateways");
        assertThat(console.entry("Clients")).not().hasAttribute("aria-current", "page");
        assertThat(console.sidebar()).not().containsText("PingOne exchange");
        assertThat(console.ours()).hasCount(0);
        assertThat(console.page().locator("[src*=pingone], [href*=pingone-main]"))
                .hasCount(0);
    }

    @Test
    void thePagesNeedNoOtherPolicyThanTheStockConsole() {
        assertThat(policy(realm)).isPresent().isEqualTo(policy(stock));
    }

    private static Optional<String> policy(TestRealm realm) {
        URI console = URI.create("%s/admin/%s/console/".formatted(realm.server().url(), realm.name()));
        return Http.call("GET", console).send().hasStatus(200).header("Content-Security-Policy");
    }
}
