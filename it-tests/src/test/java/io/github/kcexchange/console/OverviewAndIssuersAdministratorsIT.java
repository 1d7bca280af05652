// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Tests the overview and the trusted issuers for administrators with partial rights, and for those of the master realm.
 */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class OverviewAndIssuersAdministratorsIT {
    private final TestRealm realm;
    private final Issuers issuers;
    private final Application application;
    private final String issuer;
    private final Gateway edge;

    OverviewAndIssuersAdministratorsIT(TestRealm realm) {
        this.realm = realm;
        this.issuers = new Issuers(realm);
        this.application = realm.application("statements");
        this.issuer = issuers.create("Partner");
        this.edge = realm.gateway("Edge");
    }

    @Test
    void anAdministratorWhoMayOnlyViewIsOfferedNoChanges(Visit visit) {
        Person viewer = realm.person("vera").grant("realm-management", "view-clients");
        AdminConsole console = visit.signIn(viewer, Look.LIGHT).open("pingone-overview");
        assertThat(console.rows("Gateways").first()).containsText(Pattern.compile("Enabled\\s*1"));
        assertThat(console.ours()).containsText("You do not have permission to view the events of this realm");
        console.open("pingone-issuers");
        assertThat(console.rows("Trusted issuers")).containsText("https://partner.example");
        offersNoChangeOfIssuers(console);
        console.link("Partner").click();
        assertThat(console.rows("Applications").last()).containsText("Not assigned");
        assertThat(console.button("Assign statements")).hasCount(0);
        console.tab("Settings").click();
        assertThat(console.field("Name")).hasValue("Partner");
        assertThat(console.field("Name")).not().isEditable();
        offersNoChangeOfIssuers(console);
        Accessibility.ofOursInBothSchemes(console.page());
    }

    @Test
    void anAdministratorWhoMayManageOnlyClientsAssignsIssuers(Visit visit) {
        Person manager = realm.person("mia").grant("realm-management", "manage-clients");
        AdminConsole console = visit.signIn(manager, Look.LIGHT).open("pingone-issuers/" + issuer);
        assertThat(console.heading("Partner")).isVisible();
        assertThat(console.button("Assign statements")).isVisible();
        offersNoChangeOfIssuers(console);
        console.button("Assign statements").click();
        assertThat(console.alert("The trusted issuer has been assigned")).isVisible();
        assertThat(issuers.assignedTo(application)).containsExactly(issuer);
        console.open("pingone-overview");
        assertThat(console.rows("Gateways").nth(2)).containsText(Pattern.compile("Without a credential\\s*1"));
        assertThat(console.ours()).containsText("You do not have permission to view the events of this realm");
    }

    @Test
    void anAdministratorOfEventsSeesTheExchanges(Visit visit) {
        realm.token().post(edge.credential().form(), application.basic()).hasStatus(200);
        AdminConsole console = visit.signIn(ofEvents(), Look.LIGHT).open("pingone-overview");
        assertThat(console.rows("Outcome").first()).containsText(Pattern.compile("Tokens issued\\s*1"));
    }

    @Test
    void anAdministratorOfEventsIsNotLedToTheirSettings(Visit visit) {
        realm.change(changed -> changed.setEventsEnabled(false));
        AdminConsole console = visit.signIn(ofEvents(), Look.LIGHT).open("pingone-overview");
        assertThat(console.ours()).containsText("This realm does not save the events of exchanges");
        assertThat(console.link("Open the event settings")).hasCount(0);
    }

    private Person ofEvents() {
        return realm.person("eve").grant("realm-management", "view-clients").grant("realm-management", "view-events");
    }

    @Test
    void theMasterRealmsAdministratorManagesIssuersOfAnotherRealm(Visit visit) {
        Person master = TestRealm.existing(realm.server(), "master")
                .person("master-" + UUID.randomUUID())
                .grant("admin");
        AdminConsole console = visit.signIn(master, realm, Look.LIGHT);
        console.entry("Overview").click();
        assertThat(console.rows("Gateways").first()).containsText(Pattern.compile("Enabled\\s*1"));
        assertThat(console.rows("Outcome").first()).containsText("Tokens issued");
        console.entry("Trusted issuers").click();
        console.link("Create trusted issuer").click();
        console.field("Name").fill("Second");
        console.field("Issuer").fill("https://second.example");
        console.field("JWKS URL").fill("https://second.example/jwks");
        console.button("Create").click();
        console.button("Assign statements").click();
        assertThat(console.alert("The trusted issuer has been assigned")).isVisible();
        assertThat(issuers.assignedTo(application))
                .containsExactly(issuers.named("Second").get("id"));
    }

    private static void offersNoChangeOfIssuers(AdminConsole console) {
        assertThat(console.link("Create trusted issuer")).hasCount(0);
        assertThat(console.button("Delete")).hasCount(0);
        assertThat(console.button("Save")).hasCount(0);
        assertThat(console.button("Actions for Partner")).hasCount(0);
    }
}
