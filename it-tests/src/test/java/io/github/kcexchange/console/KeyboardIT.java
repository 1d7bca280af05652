// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests that every function works without a mouse. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class KeyboardIT {
    private final Gateway gateway;
    private final Person administrator;

    KeyboardIT(TestRealm realm) {
        this.gateway = realm.gateway("Edge");
        realm.application("orders");
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    void aGatewayIsDisabledAndADialogKeepsTheFocus(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-gateways");
        Keyboard keyboard = console.page().keyboard();
        console.button("Actions for Edge").focus();
        choosesDisable(console);
        assertThat(console.dialog()).isVisible();
        for (int i = 0; i < 6; i++) {
            keyboard.press("Tab");
            assertThat(console.dialog().locator(":focus")).hasCount(1);
        }
        keyboard.press("Escape");
        assertThat(console.dialog()).hasCount(0);
        assertThat(console.button("Actions for Edge")).isFocused();
        choosesDisable(console);
        console.inDialog("Disable").focus();
        keyboard.press("Enter");
        assertThat(console.rows("Gateways")).containsText("Disabled");
    }

    @Test
    void theSidebarAndTheTabsAreReached(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        console.entry("Gateways").focus();
        console.page().keyboard().press("Enter");
        console.link("Edge").focus();
        console.page().keyboard().press("Enter");
        console.tab("Settings").focus();
        console.page().keyboard().press("Enter");
        assertThat(console.field("Name")).hasValue("Edge");
        assertThat(console.page().url()).endsWith(gateway.id() + "/settings");
    }

    @Test
    void anApplicationIsChosenFromTheListOfItsField(Visit visit) {
        ExchangeForm form = ExchangeForm.in(visit.signIn(administrator, Look.LIGHT));
        Keyboard keyboard = form.page().keyboard();
        Locator field = form.field("Application");
        Locator offered = form.console()
                .ours()
                .getByRole(
                        AriaRole.OPTION,
                        new GetByRoleOptions().setName("orders").setExact(true));
        field.focus();
        keyboard.press("ArrowDown");
        assertThat(offered).isVisible();
        keyboard.press("Escape");
        assertThat(offered).hasCount(0);
        keyboard.press("ArrowDown");
        assertThat(offered).isVisible();
        keyboard.press("Tab");
        assertThat(offered).hasCount(0);
        assertThat(field).not().isFocused();
        field.focus();
        keyboard.insertText("order");
        assertThat(offered).isVisible();
        keyboard.press("ArrowDown");
        keyboard.press("Enter");
        assertThat(field).hasValue("orders");
        assertThat(form.field("Application: secret")).hasValue(Pattern.compile(".+"));
        assertThat(form.answer()).hasText("");
    }

    private static void choosesDisable(AdminConsole console) {
        Keyboard keyboard = console.page().keyboard();
        keyboard.press("Enter");
        assertThat(console.menuItem("Disable")).isVisible();
        keyboard.press("ArrowDown");
        assertThat(console.menuItem("Disable")).isFocused();
        keyboard.press("Enter");
    }
}
