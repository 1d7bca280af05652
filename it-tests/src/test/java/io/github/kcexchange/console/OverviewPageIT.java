// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests the page "Overview". Each number leads to the objects that it counts. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class OverviewPageIT {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final TestRealm realm;
    private final Person administrator;

    OverviewPageIT(TestRealm realm) {
        this.realm = realm;
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    void gatewaysAreCountedByState(Visit visit) {
        realm.gateway("Edge").credential();
        realm.gateway("Spare").put(Map.of("enabled", false));
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        console.entry("Overview").click();
        assertThat(console.rows("Gateways").nth(0)).containsText(Pattern.compile("Enabled\\s*1"));
        assertThat(console.rows("Gateways").nth(1)).containsText(Pattern.compile("Disabled\\s*1"));
        assertThat(console.rows("Gateways").nth(2)).containsText(Pattern.compile("Without a credential\\s*1"));
        Accessibility.ofOursInBothSchemes(console.page());
        console.rows("Gateways").nth(1).locator("a").click();
        assertThat(console.heading("Disabled")).isVisible();
        Accessibility.ofOursInBothSchemes(console.page());
        console.link("Spare").click();
        assertThat(console.heading("Spare")).isVisible();
        console.page().goBack();
        console.link("Overview").click();
        console.rows("Gateways").nth(0).locator("a").click();
        assertThat(console.heading("Gateways")).isVisible();
    }

    @Test
    void aCredentialThatExpiresSoonLeadsToItsGateway(Visit visit) {
        Gateway gateway = realm.gateway("Edge");
        Credential credential = gateway.credential(
                Map.of("expiresAt", Instant.now().plus(TWO_DAYS).toString()));
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-overview");
        Locator soon = row(console.rows("Credentials"), "Expires soon");
        assertThat(soon).containsText(Pattern.compile("Expires soon\\s*1"));
        assertThat(row(console.rows("Credentials"), "Unused").locator("a")).hasCount(0);
        soon.locator("a").click();
        assertThat(row(console.rows("Credentials"), credential.id())).isVisible();
        Accessibility.ofOursInBothSchemes(console.page());
        console.link("Edge").click();
        assertThat(console.rows("Credentials")).containsText("Expires soon");
    }

    @Test
    void exchangesOfTheLastHourAreCountedByReason(Visit visit) {
        var application = realm.application("gateway-app");
        Gateway disabled = realm.gateway("Spare");
        Credential rejected = disabled.credential();
        disabled.put(Map.of("enabled", false));
        Credential credential = realm.gateway("Edge").credential();
        realm.token().post(credential.form(), application.basic()).hasStatus(200);
        realm.token().post(rejected.form(), application.basic()).hasStatus(400);
        realm.token().post(rejected.form(), application.basic()).hasStatus(400);
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-overview");
        assertThat(row(console.rows("Outcome"), "Tokens issued")).containsText(Pattern.compile("Tokens issued\\s*1"));
        Locator disabledGateway = row(console.rows("Outcome"), "gateway_disabled");
        assertThat(disabledGateway).containsText(Pattern.compile("gateway_disabled\\s*2"));
        assertThat(disabledGateway).containsText("Go to \"Gateways\"");
        Screenshot.of(console.page()).as("overview");
        disabledGateway.locator("a").first().click();
        assertThat(console.rows("Rejections")).hasCount(2);
        assertThat(console.rows("Rejections").first()).containsText("gateway-app");
        Accessibility.ofOursInBothSchemes(console.page());
        console.link("Go to \"Gateways\"").click();
        assertThat(console.rows("Gateways")).hasCount(2);
    }

    @Test
    void aRealmThatSavesNoEventsLeadsToTheSwitch(Visit visit) {
        realm.change(changed -> changed.setEventsEnabled(false));
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-overview");
        assertThat(console.ours()).containsText("This realm does not save the events of exchanges");
        assertThat(console.rows("Outcome")).hasCount(0);
        Accessibility.ofOursInBothSchemes(console.page());
        console.link("Open the event settings").click();
        assertThat(console.page()).hasURL(Pattern.compile(".*/realm-settings/events"));
        assertThat(console.ours()).hasCount(0);
    }

    @Test
    void aRealmThatSavesOnlySomeEventsSaysWhichAreMissing(Visit visit) {
        realm.change(changed -> changed.setEnabledEventTypes(List.of("TOKEN_EXCHANGE_ERROR")));
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-overview");
        assertThat(console.ours()).containsText("This realm saves only some of the events of exchanges");
        assertThat(console.ours()).containsText("for the types TOKEN_EXCHANGE.");
        assertThat(console.rows("Outcome")).containsText("No exchange was rejected");
    }

    private static Locator row(Locator rows, String text) {
        return rows.filter(new Locator.FilterOptions().setHasText(text));
    }
}
