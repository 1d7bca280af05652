// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the stock console with the extension's admin theme. */
@OnKeycloak
@InBrowser
final class ConsoleIT {
    private static final String DARK = "(.* )?pf-v5-theme-dark( .*)?";

    private final TestRealm realm;
    private final Person administrator;
    private final Application client;

    ConsoleIT(TestRealm realm) {
        this.realm = realm;
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
        this.client = realm.application("client");
        realm.supportLanguages("en", "de");
    }

    @Test
    void aRealmsAdministratorReadsOurTextsInTheRealmsOwnConsole(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open(settings());
        assertThat(console.help("standardTokenExchangeEnabled"))
                .containsText("the PingOne exchange answers all exchanges of this client instead");
        assertThat(console.page().locator("html")).not().hasClass(Pattern.compile(DARK));
    }

    @Test
    void theMasterRealmsAdministratorReadsOurTextsInEveryRealm(Visit visit) {
        Person master = TestRealm.existing(realm.server(), "master")
                .person("master-" + UUID.randomUUID())
                .grant("admin");
        AdminConsole console = visit.signIn(master, realm, Look.LIGHT).open(settings());
        assertThat(console.help("standardTokenExchangeEnabled"))
                .containsText("the PingOne exchange answers all exchanges of this client instead");
    }

    @Test
    void theTextsAreInTheVisitorsLanguageAndScheme(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.DARK.in("de")).open(settings());
        assertThat(console.entry("Sitzungen")).isVisible();
        assertThat(console.help("standardTokenExchangeEnabled"))
                .containsText("beantwortet stattdessen der PingOne-Austausch");
        assertThat(console.page().locator("html")).hasClass(Pattern.compile(DARK));
    }

    private String settings() {
        return "clients/" + client.id() + "/settings";
    }
}
