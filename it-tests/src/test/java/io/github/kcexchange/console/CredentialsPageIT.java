// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.github.kcexchange.management.Listing;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests how the page of a gateway shows a credential once, rotates it and revokes it. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class CredentialsPageIT {
    private final TestRealm realm;
    private final Person administrator;
    private final Gateway gateway;

    CredentialsPageIT(TestRealm realm) {
        this.realm = realm;
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
        this.gateway = realm.gateway("Edge Frankfurt");
    }

    @Test
    void aNewCredentialIsShownOnceAndItsDialogWarnsBeforeItClosesUnstored(Visit visit) {
        AdminConsole console = open(visit, Look.LIGHT);
        assertThat(console.ours().getByText("This gateway has no credential")).isVisible();
        console.button("Create credential").click();
        Accessibility.ofOurs(console.page());
        console.inDialog("Create").click();
        Secret shown = Secret.of(console.field("Gateway credential").inputValue());
        console.page().keyboard().press("Escape");
        assertThat(console.dialog().getByText("You have neither copied nor downloaded the credential"))
                .isVisible();
        Accessibility.ofOurs(console.page());
        assertThat(console.field("Gateway credential").inputValue().equals(shown.reveal()))
                .as("the field still has the credential")
                .isTrue();
        console.inDialog("Copy").click();
        assertThat(console.dialog().getByText("Copied")).isVisible();
        // A screenshot must not show a credential, not even a test credential.
        console.field("Gateway credential").evaluate("field => field.value = field.value.slice(0, 20) + '...'");
        Screenshot.of(console.page()).as("credential-shown-once");
        assertThat(console.page().evaluate("navigator.clipboard.readText()").equals(shown.reveal()))
                .as("the clipboard holds the credential")
                .isTrue();
        console.inDialog("Close").last().click();
        assertThat(console.dialog()).hasCount(0);
        assertThat(console.page().content().contains(shown.reveal()))
                .as("the page still has the credential")
                .isFalse();
        exchanges(shown).hasStatus(200);
        assertThat(console.rows("Credentials")).hasCount(1);
        assertThat(console.rows("Credentials")).containsText("Never");
    }

    @Test
    void anExpiringCredentialIsDownloaded(Visit visit) throws IOException {
        Instant end = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        AdminConsole console = open(visit, Look.LIGHT);
        console.button("Create credential").click();
        console.dialog().getByText("At a specific time").click();
        assertThat(console.inDialog("Create")).isDisabled();
        console.dialog()
                .locator("input[type=datetime-local]")
                .fill(end.toString().substring(0, 16));
        console.inDialog("Create").click();
        Download download = console.page()
                .waitForDownload(() -> console.inDialog("Download").click());
        assertThat(download.suggestedFilename()).startsWith("Edge-Frankfurt-").endsWith(".jwt");
        exchanges(Secret.of(Files.readString(download.path()))).hasStatus(200);
        console.inDialog("Close").last().click();
        assertThat(console.rows("Credentials")).containsText("Expires soon");
        assertThat(Listing.elements(realm.management().get(gateway.path() + "/credentials"), "credentials"))
                .singleElement()
                .satisfies(credential -> assertThat(
                                Instant.parse(credential.get("expiresAt").toString()))
                        .isEqualTo(end));
    }

    @Test
    void theLimitOfFiveIsExplainedAndOneCredentialIsRevoked(Visit visit) {
        Credential revoked = gateway.credential();
        for (int i = 1; i < 5; i++) {
            gateway.credential();
        }
        AdminConsole console = open(visit, Look.DARK);
        assertThat(console.ours().getByText("This gateway has the maximum of 5 credentials"))
                .isVisible();
        assertThat(console.button("Create credential")).isDisabled();
        Accessibility.ofOurs(console.page());
        console.rowAction(revoked.id(), "Revoke");
        assertThat(console.dialog()).containsText(revoked.id());
        assertThat(console.dialog())
                .containsText("Every client that uses it as Edge Frankfurt is rejected at its next request");
        console.inDialog("Revoke").click();
        assertThat(console.alert("The credential has been revoked")).isVisible();
        assertThat(console.rows("Credentials")).hasCount(4);
        assertThat(console.button("Create credential")).isEnabled();
        exchanges(revoked.token()).hasStatus(400);
    }

    @Test
    void aRotationCreatesTheNewOneAndRevokesTheOldOneWhenItIsNoLongerUsed(Visit visit) {
        Credential old = gateway.credential();
        AdminConsole console = open(visit, Look.LIGHT);
        console.rowAction(old.id(), "Rotate");
        console.inDialog("Create the new credential").click();
        Secret fresh = Secret.of(console.field("Gateway credential").inputValue());
        assertThat(console.inDialog("Next")).isDisabled();
        console.inDialog("Copy").click();
        console.inDialog("Next").click();
        // A failed look at the text of the whole dialog would show the credential.
        assertThat(console.dialog().getByText("Waiting for the first use of the new credential"))
                .isVisible();
        exchanges(old.token()).hasStatus(200);
        assertThat(console.dialog().getByText("The old credential is still in use"))
                .isVisible(slowly());
        exchanges(fresh).hasStatus(200);
        Accessibility.ofOurs(console.page());
        console.inDialog("Revoke the old credential").click();
        assertThat(console.alert("The credential has been rotated")).isVisible();
        assertThat(console.dialog()).hasCount(0);
        assertThat(console.rows("Credentials")).hasCount(1);
        exchanges(old.token()).hasStatus(400);
        exchanges(fresh).hasStatus(200);
    }

    @Test
    void aRotationThatIsAbandonedKeepsBothCredentials(Visit visit) {
        Credential old = gateway.credential();
        AdminConsole console = open(visit, Look.LIGHT);
        console.rowAction(old.id(), "Rotate");
        console.inDialog("Create the new credential").click();
        assertThat(console.field("Gateway credential")).isVisible();
        console.page().keyboard().press("Escape");
        assertThat(console.dialog().getByText("You have neither copied nor downloaded the credential"))
                .isVisible();
        console.inDialog("Copy").click();
        console.inDialog("Next").click();
        console.inDialog("Revoke it later").click();
        assertThat(console.rows("Credentials")).hasCount(2);
        exchanges(old.token()).hasStatus(200);
    }

    /** Changes the dates in the answer, because the test cannot wait for a month. */
    @Test
    void aCredentialUnusedForAMonthIsMarked(Visit visit) {
        gateway.credential();
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        console.page().route(Pattern.compile(".*expand=credentials"), CredentialsPageIT::aMonthOlder);
        console.open("pingone-gateways/" + gateway.id());
        Locator mark = console.rows("Credentials").getByText("Unused");
        assertThat(mark).isVisible();
        Screenshot.of(console.page()).as("credentials");
        console.open("pingone-gateways");
        assertThat(console.rows("Gateways")).containsText("1 to check");
    }

    /** Checks that a dialog with a credential stays open if the page cannot reload the list after a change. */
    @Test
    void aCredentialIsStillShownWhenTheListCannotBeReadAgain(Visit visit) {
        AdminConsole console = open(visit, Look.LIGHT);
        console.button("Create credential").click();
        console.page()
                .route(
                        Pattern.compile(".*expand=credentials"),
                        route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        console.inDialog("Create").click();
        assertThat(console.field("Gateway credential")).isVisible();
        assertThat(console.ours().getByText("Could not load the data")).hasCount(1);
        visit.faults().rejected(503, "GET", "/gateways/" + gateway.id());
    }

    private AdminConsole open(Visit visit, Look look) {
        return visit.signIn(administrator, look).open("pingone-gateways/" + gateway.id());
    }

    private Answer exchanges(Secret credential) {
        return realm.token().post(Form.gatewayExchange(credential));
    }

    private static IsVisibleOptions slowly() {
        return new IsVisibleOptions().setTimeout(30_000);
    }

    private static void aMonthOlder(Route route) {
        String now = route.fetch().text();
        String created = Instant.now().minus(30, ChronoUnit.DAYS).toString();
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Content-Type", "application/json"))
                .setBody(now.replaceAll("\"createdAt\":\"[^\"]*\"", "\"createdAt\":\"" + created + "\"")));
    }
}
