// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;

/**
 * Keycloak's stock admin console in one page of a browser. Tests check its content with Playwright's
 * {@code assertThat}, which waits for it.
 *
 * @param realm the realm that is administered; the console may be another realm's
 */
public record AdminConsole(Page page, TestRealm realm) {

    /**
     * Opens the console of the administrator's realm and signs in. The address names the realm to administer, because
     * an open console does not switch to the realm of another address.
     */
    void signIn(Person administrator) {
        page.navigate("%s/admin/%s/console/#/%s"
                .formatted(realm.server().url(), administrator.realm().name(), realm.name()));
        page.locator("#username").fill(administrator.username());
        // Typed, not filled: a failed fill step would show the value.
        page.locator("#password").focus();
        page.keyboard().insertText(administrator.password().reveal());
        page.locator("#kc-login").click();
        assertThat(sidebar()).isVisible();
    }

    /** Opens a page of the realm without reloading the console: {@code clients} is {@code #/{realm}/clients}. */
    public AdminConsole open(String route) {
        page.evaluate("hash => { location.hash = hash }", "/" + realm.name() + "/" + route);
        return this;
    }

    /** The same console, seen from another tab of the same browser, which is signed in already. */
    AdminConsole inAnotherTab(String route) {
        AdminConsole other = new AdminConsole(page.context().newPage(), realm);
        String console = page.url().substring(0, page.url().indexOf('#'));
        other.page().navigate("%s#/%s/%s".formatted(console, realm.name(), route));
        return other;
    }

    /** The name of the realm that the console says it administers. */
    public Locator currentRealm() {
        return page.getByTestId("currentRealm");
    }

    public Locator sidebar() {
        return page.locator("#page-sidebar");
    }

    /** An entry of the sidebar by its whole text. */
    public Locator entry(String text) {
        return sidebar()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    /** The page next to the sidebar, without modals and alerts. */
    public Locator main() {
        return page.locator("main");
    }

    /** The root element of a page of this extension. */
    public Locator ours() {
        return page.locator("pingone-exchange-page");
    }

    /** The alert with this text, which the console shows after an action. */
    public Locator alert(String text) {
        return page.locator(".pf-v5-c-alert").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The help text of a field of a stock form. */
    public Locator help(String field) {
        page.getByTestId("help-label-" + field).click();
        return page.locator(".pf-v5-c-popover__body");
    }

    /** The heading of a page of this extension. */
    public Locator heading(String text) {
        return ours().getByRole(
                        AriaRole.HEADING,
                        new Locator.GetByRoleOptions().setName(text).setLevel(1));
    }

    /** A link of our page by its whole text. */
    public Locator link(String text) {
        return named(ours(), AriaRole.LINK, text);
    }

    /** A button of our page. */
    public Locator button(String name) {
        return named(ours(), AriaRole.BUTTON, name);
    }

    /** A text field of our page or of the open dialog, by its label. A field with suggestions is a combobox. */
    public Locator field(String label) {
        Locator all = page.locator("body");
        return named(all, AriaRole.TEXTBOX, label)
                .or(named(all, AriaRole.COMBOBOX, label).and(page.locator("input")));
    }

    /** The action in the menu of the page's head. */
    public void action(String action) {
        button("Action").click();
        menuItem(action).click();
    }

    /** The switch in the head of a gateway's page. */
    public Locator enabled() {
        return named(ours(), AriaRole.CHECKBOX, "Enabled");
    }

    /** A selection field. */
    public Locator choice(String label) {
        return named(page.locator("body"), AriaRole.COMBOBOX, label).and(page.locator("select"));
    }

    public Locator checkbox(String label) {
        return named(page.locator("body"), AriaRole.CHECKBOX, label);
    }

    public Locator tab(String title) {
        return named(ours(), AriaRole.TAB, title);
    }

    /** The rows of a table of our page, without its head. */
    public Locator rows(String table) {
        return named(ours(), AriaRole.GRID, table).locator("tbody tr");
    }

    /** Selects an action in the menu of a row. The row's name identifies the menu. */
    public void rowAction(String row, String action) {
        button("Actions for " + row).click();
        menuItem(action).click();
    }

    /** An item of the menu that is open. */
    public Locator menuItem(String text) {
        return named(page.locator("body"), AriaRole.MENUITEM, text);
    }

    /** The dialog that is open. */
    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A button of the dialog that is open. */
    public Locator inDialog(String button) {
        return named(dialog(), AriaRole.BUTTON, button);
    }

    private static Locator named(Locator within, AriaRole role, String name) {
        return within.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
