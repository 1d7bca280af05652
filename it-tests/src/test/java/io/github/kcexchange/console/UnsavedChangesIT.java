// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests that a page asks before unsaved changes or a credential that is shown once are lost. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class UnsavedChangesIT {
    private final TestRealm realm;
    private final Gateway gateway;

    UnsavedChangesIT(TestRealm realm) {
        this.realm = realm;
        this.gateway = realm.gateway("Edge");
    }

    @Test
    void aLinkAndBackAskBeforeChangesAreLost(Visit visit) {
        AdminConsole console = settings(visit);
        console.field("Name").fill("Edge 2");
        console.entry("Clients").click();
        asks(console);
        Accessibility.ofOursInBothSchemes(console.page());
        console.inDialog("Stay on this page").click();
        assertThat(console.dialog()).hasCount(0);
        console.tab("Roles").click();
        asks(console);
        console.page().keyboard().press("Escape");
        console.page().goBack();
        asks(console);
        console.inDialog("Stay on this page").click();
        assertThat(console.field("Name")).hasValue("Edge 2");
        assertThat(console.page()).hasURL(Pattern.compile(".*/settings"));
        console.page().goBack();
        console.inDialog("Leave without saving").click();
        assertThat(console.ours().getByText("This gateway has no credential")).isVisible();
        assertThat(console.heading("Edge")).isVisible();
    }

    @Test
    void theConsolesOwnPageIsShownAfterLeaving(Visit visit) {
        AdminConsole console = settings(visit);
        console.field("Description").fill("In Frankfurt");
        console.entry("Clients").click();
        console.inDialog("Leave without saving").click();
        assertThat(console.page().getByTestId("createClient")).isVisible();
        assertThat(console.ours()).hasCount(0);
    }

    @Test
    void theBrowserAsksBeforeAReload(Visit visit) {
        AdminConsole console = settings(visit);
        console.field("Name").fill("Edge 2");
        List<String> asked = answered(console.page());
        console.page().reload();
        assertThat(console.field("Name")).hasValue("Edge");
        assertThat(asked).containsExactly("beforeunload");
        console.page().reload();
        assertThat(console.field("Name")).hasValue("Edge");
        assertThat(asked).hasSize(1);
    }

    @Test
    void nothingIsAskedAfterChangesAreSavedOrUndone(Visit visit) {
        AdminConsole console = settings(visit);
        console.field("Name").fill("Edge 2");
        console.button("Save").click();
        assertThat(console.heading("Edge 2")).isVisible();
        console.field("Name").fill("Edge 3");
        console.field("Name").fill("Edge 2");
        console.tab("Roles").click();
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
        assertThat(console.dialog()).hasCount(0);
    }

    @Test
    void backDoesNotLoseACredentialThatIsShownOnce(Visit visit) {
        AdminConsole console = settings(visit);
        console.tab("Credentials").click();
        console.button("Create credential").click();
        console.inDialog("Create").click();
        assertThat(console.field("Gateway credential")).isVisible();
        console.page().goBack();
        assertThat(console.dialog().getByText("You have neither copied nor downloaded the credential"))
                .isVisible();
        assertThat(console.field("Gateway credential")).isVisible();
        console.inDialog("Copy").click();
        assertThat(console.dialog().getByText("Copied")).isVisible();
        console.page().goBack();
        assertThat(console.field("Name")).hasValue("Edge");
    }

    private AdminConsole settings(Visit visit) {
        AdminConsole console = visit.signIn(realm.person("ada").grant("realm-management", "realm-admin"), Look.LIGHT)
                .open("pingone-gateways/" + gateway.id());
        assertThat(console.ours().getByText("This gateway has no credential")).isVisible();
        console.tab("Settings").click();
        assertThat(console.field("Name")).hasValue("Edge");
        return console;
    }

    private static void asks(AdminConsole console) {
        assertThat(console.dialog()).containsText("Your changes on this page have not been saved");
    }

    /** Accepts each dialog of the browser and remembers its type. */
    private static List<String> answered(Page page) {
        List<String> asked = new ArrayList<>();
        page.onDialog((Dialog dialog) -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        return asked;
    }
}
