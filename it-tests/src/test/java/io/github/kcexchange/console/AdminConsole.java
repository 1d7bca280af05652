// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;

/**
 * Controls Keycloak's stock admin console in one page of a browser. Tests check its content with Playwright's
 * {@code assertThat}, which waits for it.
 *
 * @param realm the administered realm, which can differ from the realm of the console
 */
public record AdminConsole(Page page, TestRealm realm) {

    /**
     * Opens the console of the administrator's realm and sends the password. The address names the realm to administer, because
     * an open console does not switch to the realm of another address.
     */
    void signIn(Person administrator) {
        page.navigate("%s/admin/%s/console/#/%s"
                .formatted(realm.server().url(), administrator.realm().name(), realm.name()));
        page.locator("#username").fill(administrator.username());
        // The password is typed and not filled in, because a failed fill step would show the value.
        page.locator("#password").focus();
        page.keyboard().insertText(administrator.password().reveal());
        page.locator("#kc-login").click();
    }

    /** Opens a page of the realm without reloading the console: {@code clients} is {@code #/{realm}/clients}. */
    public AdminConsole open(String route) {
        page.evaluate("hash => { location.hash = hash }", "/" + realm.name() + "/" + route);
        return this;
    }

    /** Opens the same console in another tab of the same browser, which is already signed in. */
    AdminConsole inAnotherTab(String route) {
        AdminConsole other = new AdminConsole(page.context().newPage(), realm);
        String console = page.url().substring(0, page.url().indexOf('#'));
        other.page().navigate("%s#/%s/%s".formatted(console, realm.name(), route));
        return other;
    }

    /** Finds the name of the realm that the console shows as the current one. */
    public Locator currentRealm() {
        return page.getByTestId("currentRealm");
    }

    public Locator sidebar() {
        return page.locator("#page-sidebar");
    }

    /** Finds an entry of the sidebar by its whole text. */
    public Locator entry(String text) {
        return sidebar()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    /** Finds the page next to the sidebar, without modals and alerts. */
    public Locator main() {
        return page.locator("main");
    }

    /** Finds the root element of a page of this extension. */
    public Locator ours() {
        return page.locator("pingone-exchange-page");
    }

    /** Finds the alert with this text, which the console shows after an action. */
    public Locator alert(String text) {
        return page.locator(".pf-v5-c-alert").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Finds the help text of a field of a stock form. */
    public Locator help(String field) {
        page.getByTestId("help-label-" + field).click();
        return page.locator(".pf-v5-c-popover__body");
    }

    /** Finds the heading of a page of this extension. */
    public Locator heading(String text) {
        return ours().getByRole(
                        AriaRole.HEADING,
                        new Locator.GetByRoleOptions().setName(text).setLevel(1));
    }

    /** Finds a link of the extension's page by its whole text. */
    public Locator link(String text) {
        return named(ours(), AriaRole.LINK, text);
    }

    /** Finds a button of the extension's page. */
    public Locator button(String name) {
        return named(ours(), AriaRole.BUTTON, name);
    }

    /** Finds a text field of the page or of the open dialog by its label. A field with suggestions is a combobox. */
    public Locator field(String label) {
        Locator all = page.locator("body");
        return named(all, AriaRole.TEXTBOX, label)
                .or(named(all, AriaRole.COMBOBOX, label).and(page.locator("input")));
    }

    /** Selects the action in the menu of the page's header. */
    public void action(String action) {
        button("Action").click();
        menuItem(action).click();
    }

    /** Finds the switch in the header of a gateway's page. */
    public Locator enabled() {
        return named(ours(), AriaRole.CHECKBOX, "Enabled");
    }

    /** Finds a selection field. */
    public Locator choice(String label) {
        return named(page.locator("body"), AriaRole.COMBOBOX, label).and(page.locator("select"));
    }

    public Locator checkbox(String label) {
        return named(page.locator("body"), AriaRole.CHECKBOX, label);
    }

    public Locator tab(String title) {
        return named(ours(), AriaRole.TAB, title);
    }

    /** Finds the rows of a table of the extension's page, without the table's header. */
    public Locator rows(String table) {
        return named(ours(), AriaRole.GRID, table).locator("tbody tr");
    }

    /** Selects an action in the menu of a row. The row's name identifies the menu. */
    public void rowAction(String row, String action) {
        button("Actions for " + row).click();
        menuItem(action).click();
    }

    /** Finds an item of the open menu. */
    public Locator menuItem(String text) {
        return named(page.locator("body"), AriaRole.MENUITEM, text);
    }

    /** Finds the open dialog. */
    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Finds a button of the open dialog. */
    public Locator inDialog(String button) {
        return named(dialog(), AriaRole.BUTTON, button);
    }

    private static Locator named(Locator within, AriaRole role, String name) {
        return within.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
