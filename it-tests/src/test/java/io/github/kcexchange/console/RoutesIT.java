// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests that every page has its own address, which works for a bookmark, a reload, Back and Forward. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class RoutesIT {
    private static final String CUT =
            "all => all.filter(th => th.scrollWidth > th.clientWidth).map(th => th.innerText)";
    private static final IsInViewportOptions WHOLE = new IsInViewportOptions().setRatio(1);
    private static final Look SMALL = Look.LIGHT.sized(1366, 850);

    private final TestRealm realm;
    private final Gateway gateway;
    private final String issuer;

    RoutesIT(TestRealm realm) {
        this.realm = realm;
        this.gateway = realm.gateway("Edge");
        gateway.credential();
        realm.application("orders");
        this.issuer = new Issuers(realm).create("Partner");
    }

    /** Returns the routes, each with a text of its page. */
    private Map<String, String> routes() {
        String path = "pingone-gateways/" + gateway.id();
        Map<String, String> routes = new LinkedHashMap<>();
        routes.put("pingone-overview", "that need attention");
        routes.put("pingone-overview/gateways/enabled", "Their credentials are accepted");
        routes.put("pingone-gateways", "Learn more");
        routes.put("pingone-gateways/new", "A new gateway has no access yet");
        routes.put(path, "1 of 5");
        routes.put(path + "/credentials", "Never");
        routes.put(path + "/roles", "This gateway has no roles");
        routes.put(path + "/settings", "Unique in this realm.");
        routes.put(path + "/no-such-tab", "1 of 5");
        routes.put("pingone-applications", "orders");
        routes.put("pingone-applications/delegation", "No mapper adds may_act");
        routes.put("pingone-issuers", "Partner");
        routes.put("pingone-issuers/new", "A new issuer is not used yet");
        routes.put("pingone-issuers/" + issuer + "/applications", "Not assigned");
        routes.put("pingone-issuers/" + issuer + "/settings", "Trust its actors");
        routes.put("pingone-exchange", "Kind of exchange");
        return routes;
    }

    @Test
    void anAdministratorReachesEveryPageByItsAddressByBackByForwardAndByReload(Visit visit) {
        AdminConsole console = visit.signIn(realm.person("ada").grant("realm-management", "realm-admin"), Look.LIGHT);
        walks(console, text -> {
            Accessibility.ofOursInBothSchemes(console.page());
            // The reload is the last step. The console then signs in again, which can add an entry to the browser's
            // history.
            console.page().reload();
            shows(console, text);
        });
    }

    @Test
    void anAdministratorWhoMayOnlyViewReachesEveryPage(Visit visit) {
        walks(visit.signIn(realm.person("vera").grant("realm-management", "view-clients"), Look.DARK));
    }

    @Test
    void anAdministratorWhoManagesOnlyClientsReachesEveryPage(Visit visit) {
        walks(visit.signIn(realm.person("mia").grant("realm-management", "manage-clients"), Look.LIGHT));
    }

    @Test
    void theMasterRealmsAdministratorReachesEveryPage(Visit visit) {
        Person master = TestRealm.existing(realm.server(), "master")
                .person("master-" + UUID.randomUUID())
                .grant("admin");
        walks(visit.signIn(master, realm, Look.DARK));
    }

    private void walks(AdminConsole console) {
        walks(console, text -> {});
    }

    private void walks(AdminConsole console, Consumer<String> onEachPage) {
        String before = null;
        for (Map.Entry<String, String> route : routes().entrySet()) {
            console.open(route.getKey());
            shows(console, route.getValue());
            if (before != null) {
                console.page().goBack();
                shows(console, before);
                console.page().goForward();
                shows(console, route.getValue());
            }
            onEachPage.accept(route.getValue());
            before = route.getValue();
        }
    }

    private static void shows(AdminConsole console, String text) {
        assertThat(console.ours().locator("h1")).hasCount(1);
        assertThat(console.ours()).containsText(text);
    }

    @Test
    void anUnknownGatewayIsSaidToBeUnknownWithTheWayBack(Visit visit) {
        AdminConsole console = visit.signIn(realm.person("ada").grant("realm-management", "realm-admin"), Look.DARK)
                .open("pingone-gateways/" + UUID.randomUUID() + "/roles");
        assertThat(console.heading("This gateway does not exist")).isVisible();
        Accessibility.ofOursInBothSchemes(console.page());
        console.link("Back to the gateways").click();
        assertThat(console.rows("Gateways")).hasCount(1);
        visit.faults().rejected(404, "GET", "");
    }

    @Test
    void aGatewayThatWasDeletedInAnotherTabIsSaidToBeUnknown(Visit visit) {
        AdminConsole console = visit.signIn(realm.person("ada").grant("realm-management", "realm-admin"), Look.LIGHT)
                .open("pingone-gateways/" + gateway.id());
        assertThat(console.rows("Credentials")).hasCount(1);
        AdminConsole other = console.inAnotherTab("pingone-gateways/" + gateway.id() + "/roles");
        other.action("Delete");
        other.inDialog("Delete").click();
        assertThat(other.ours().getByText("There are no gateways yet")).isVisible();
        console.button("Refresh").click();
        assertThat(console.heading("This gateway does not exist")).isVisible();
        visit.faults().rejected(404, "GET", "/gateways/" + gateway.id());
    }

    @Test
    void backClosesADialogAndTheEntriesOfTheSidebarAreInASmallWindow(Visit visit) {
        AdminConsole console = visit.signIn(realm.person("ada").grant("realm-management", "realm-admin"), SMALL)
                .open("pingone-gateways/" + gateway.id() + "/roles");
        console.tab("Credentials").click();
        console.action("Delete");
        assertThat(console.dialog()).isVisible();
        console.page().goBack();
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
        assertThat(console.dialog()).hasCount(0);
        for (String entry :
                new String[] {"Overview", "Gateways", "Applications", "Trusted issuers", "Try an exchange"}) {
            assertThat(console.entry(entry)).isInViewport(WHOLE);
        }
    }

    @Test
    void aLongNameLeavesRoomForTheHeadings(Visit visit) {
        realm.gateway("Long ".repeat(30).trim());
        AdminConsole console = visit.signIn(realm.person("ada").grant("realm-management", "realm-admin"), SMALL)
                .open("pingone-gateways");
        assertThat(console.rows("Gateways")).hasCount(2);
        assertThat(console.ours().locator("thead th").evaluateAll(CUT)).isEqualTo(List.of());
    }
}
