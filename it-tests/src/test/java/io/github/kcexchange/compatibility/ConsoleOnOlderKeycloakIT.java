// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.compatibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.kcexchange.console.AdminConsole;
import io.github.kcexchange.console.InBrowser;
import io.github.kcexchange.console.Look;
import io.github.kcexchange.console.Visit;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnOlderKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import org.junit.jupiter.api.Test;

/** The stock console with the admin theme. */
@OnOlderKeycloak
@InBrowser
final class ConsoleOnOlderKeycloakIT {
    private final TestRealm realm;
    private final Application application;

    ConsoleOnOlderKeycloakIT(Server server) {
        this.realm = TestRealm.on(server);
        this.application = realm.application("application");
    }

    @Test
    void theConsoleShowsOurTexts(Visit visit) {
        Person administrator = realm.person("ada").grant("realm-management", "realm-admin");
        AdminConsole console =
                visit.signIn(administrator, Look.LIGHT).open("clients/" + application.id() + "/settings");
        assertThat(console.help("standardTokenExchangeEnabled"))
                .containsText("the PingOne exchange answers all exchanges of this client instead");
    }

    @Test
    void aGatewayIsCreatedInTheConsole(Visit visit) {
        Person administrator = realm.person("ada").grant("realm-management", "realm-admin");
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        console.entry("Gateways").click();
        console.link("Create gateway").first().click();
        console.field("Name").fill("Edge gateway");
        console.button("Create").click();
        console.button("Create credential").first().click();
        console.inDialog("Create").click();
        Locator shown = console.dialog().getByLabel("Gateway credential");
        Answer exchanged = realm.token().post(Form.gatewayExchange(Secret.of(shown.inputValue())));
        assertThat(exchanged.accessToken()).isNotNull();
        console.inDialog("Copy").click();
        console.inDialog("Close").last().click();
        assertThat(console.rows("Credentials")).hasCount(1);
        showsTheStockConsole(console);
    }

    private static void showsTheStockConsole(AdminConsole console) {
        console.entry("Clients").click();
        assertThat(console.main().getByText("Edge gateway")).isVisible();
        assertThat(console.ours()).hasCount(0);
        assertThat(console.page().locator(".pingone-exchange-covers")).hasCount(0);
    }
}
