// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests that the pages show the data of a realm only while the console names this realm. */
@OnKeycloak
@InBrowser
final class OtherRealmIT {
    private final TestRealm here;
    private final TestRealm there;
    private final Person master;

    OtherRealmIT(TestRealm realm) {
        this.here = realm;
        this.there = realm.neighbour();
        here.gateway("Of this realm");
        there.gateway("Of the other realm");
        this.master = TestRealm.existing(realm.server(), "master")
                .person("master-" + UUID.randomUUID())
                .grant("admin");
    }

    @Test
    void anAddressOfAnotherRealmShowsNothingUntilTheConsoleIsLoadedAgain(Visit visit) {
        AdminConsole console = visit.signIn(master, here, Look.LIGHT).open("pingone-gateways");
        assertThat(console.rows("Gateways")).containsText("Of this realm");
        List<String> requests = requestsFor(there, console.page());
        goTo(console, there, "pingone-gateways");
        saysThatItIsOfTheOther(console);
        assertThat(requests).isEmpty();
        Accessibility.ofOursInBothSchemes(console.page());
        console.link("Stay in " + here.name()).click();
        assertThat(console.rows("Gateways")).containsText("Of this realm");
        goTo(console, there, "pingone-gateways");
        console.button("Switch to " + there.name()).click();
        assertThat(console.currentRealm()).hasText(there.name());
        assertThat(console.rows("Gateways")).containsText("Of the other realm");
    }

    @Test
    void backToAnotherRealmShowsNothingAndTheSidebarStaysInTheNamedRealm(Visit visit) {
        AdminConsole console = visit.signIn(master, there, Look.LIGHT).open("pingone-gateways");
        assertThat(console.rows("Gateways")).containsText("Of the other realm");
        chooseInTheListOfRealms(console, here);
        assertThat(console.currentRealm()).hasText(here.name());
        console.entry("Gateways").click();
        assertThat(console.rows("Gateways")).containsText("Of this realm");
        goTo(console, there, "pingone-gateways");
        saysThatItIsOfTheOther(console);
        assertThat(console.entry("Gateways")).hasAttribute("href", "#/" + here.name() + "/pingone-gateways");
        console.page().goBack();
        assertThat(console.rows("Gateways")).containsText("Of this realm");
    }

    private static void chooseInTheListOfRealms(AdminConsole console, TestRealm realm) {
        console.entry("Manage realms").click();
        // The page before the list also has a search field, so the test waits for the heading of the list.
        assertThat(console.main().getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Manage realms")))
                .isVisible();
        // The console lists ten realms on a page.
        Locator search =
                console.main().locator("input[type=search], input[type=text]").first();
        search.fill(realm.name());
        search.press("Enter");
        console.main()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(realm.name()))
                .click();
    }

    private void saysThatItIsOfTheOther(AdminConsole console) {
        assertThat(console.heading("This page belongs to the realm " + there.name()))
                .isVisible();
        assertThat(console.currentRealm()).hasText(here.name());
        assertThat(console.rows("Gateways")).hasCount(0);
    }

    private static void goTo(AdminConsole console, TestRealm realm, String route) {
        new AdminConsole(console.page(), realm).open(route);
    }

    /** Returns the requests of the page that name this realm. The fragment of an address is not sent. */
    private static List<String> requestsFor(TestRealm realm, Page page) {
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().replaceAll("#.*", "").contains("/" + realm.name() + "/")) {
                requests.add(request.method());
            }
        });
        return requests;
    }
}
