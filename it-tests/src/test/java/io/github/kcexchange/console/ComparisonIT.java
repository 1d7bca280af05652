// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Secret;
import java.util.Locale;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the extension's pages with those of the stock console: as pictures, and by the positions of common parts.
 */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
final class ComparisonIT {
    private static final int HEIGHT = 850;
    /** Returns the left edge and the top of the heading, and both edges of the table if the page has one. */
    private static final String PLACES = """
            () => {
                const seen = selector => [...document.querySelectorAll("main " + selector)]
                    .map(element => element.getBoundingClientRect())
                    .find(place => place.width > 0);
                const heading = seen("h1");
                const table = seen("table");
                const tabs = seen(".pf-v5-c-tabs");
                return [heading.x, heading.y, table?.x, table?.right, tabs?.x].map(place => Math.round(place ?? -1));
            }
            """;

    private final String gateway;
    private final Person administrator;

    ComparisonIT(TestRealm realm) {
        UseCases.in(realm);
        // The token of the master realm needs no client in the pictured realm.
        ManagementApi api = new ManagementApi(
                realm, Secret.of(realm.server().admin().tokenManager().getAccessTokenString()));
        for (String city : new String[] {"Berlin", "Lyon", "Osaka", "Porto", "Sevilla"}) {
            api.post("/gateways", Gateway.description("Edge " + city)).hasStatus(201);
        }
        this.gateway = String.valueOf(api.post("/gateways", Gateway.description("Edge Frankfurt"))
                .hasStatus(201)
                .json()
                .get("id"));
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @ParameterizedTest
    @CsvSource({"1366, LIGHT", "1366, DARK", "1024, LIGHT", "1024, DARK", "390, LIGHT", "390, DARK"})
    void ourPagesAreShownNextToTheStockOnes(int width, ColorScheme scheme, Visit visit) {
        AdminConsole console = visit.signIn(administrator, new Look("en", scheme, width, HEIGHT));
        String look = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        compares(console, "lists" + look, "pingone-gateways", "client-scopes", "tbody a");
        compares(console, "tabs" + look, "pingone-applications", "clients", "tbody a");
        compares(
                console,
                "details" + look,
                "pingone-gateways/" + gateway + "/settings",
                "clients/" + gateway + "/settings",
                "form input");
    }

    /** Compares two pages. Each page is complete when it shows the element {@code complete}. */
    private static void compares(AdminConsole console, String name, String ours, String stock, String complete) {
        Page page = console.page();
        console.open(stock);
        assertThat(console.ours()).hasCount(0);
        assertThat(console.main().locator(complete).first()).isVisible();
        Screenshot theirs = Screenshot.of(page);
        Object places = page.evaluate(PLACES);
        console.open(ours);
        assertThat(console.ours().locator(complete).first()).isVisible();
        Screenshot.of(page).beside(theirs).as("compare/" + name);
        assertThat(page.evaluate(PLACES)).as(name).isEqualTo(places);
    }
}
