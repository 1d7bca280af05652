// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Secret;
import java.util.function.BooleanSupplier;

/**
 * Controls the page "Try an exchange". A failed step never shows a secret. The text of the whole page contains tokens,
 * and the text of a dialog with commands can contain secrets. Look for an element with the wanted text instead.
 */
record ExchangeForm(AdminConsole console) {

    static ExchangeForm in(AdminConsole console) {
        console.entry("Try an exchange").click();
        assertThat(console.heading("Try an exchange")).isVisible();
        return new ExchangeForm(console);
    }

    ExchangeForm kind(String kind) {
        console.ours()
                .getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(kind).setExact(true))
                .check();
        return this;
    }

    /** Selects the application as the requester. The page fills in its secret. */
    ExchangeForm by(Application application) {
        fillIn(console.ours(), "Application", application);
        return this;
    }

    /** Asserts that the page cannot fill in a secret for this client id. */
    void doesNotKnow(String clientId) {
        field("Application").fill(clientId);
        field("Application").press("Enter");
        assertThat(console.ours().getByText("There is no such client, or it has no secret."))
                .isVisible();
    }

    ExchangeForm secret(Secret secret) {
        return paste("Application: secret", secret);
    }

    ExchangeForm paste(String field, Secret token) {
        field(field).fill("");
        field(field).focus();
        console.page().keyboard().insertText(token.reveal());
        return this;
    }

    /** Obtains a token of the person, who signs in on the page. */
    ExchangeForm signIn(Person person, Application client) {
        return obtain(signingIn(person.username(), person.password(), client), "Subject token");
    }

    /** Asserts that the sign-in fails with this error. */
    void doesNotSignIn(String username, Application client, String error) {
        Locator form = signingIn(username, Secret.of("not the password"), client);
        asking(button(form, "Obtain"));
        assertThat(form).containsText(error);
    }

    private Locator signingIn(String username, Secret password, Application client) {
        Locator form = obtaining("Sign in a user");
        fillIn(form, "Client that the user signs in to", client);
        field("Username").fill(username);
        field("Username").press("Enter");
        field("Password").fill("");
        field("Password").focus();
        console.page().keyboard().insertText(password.reveal());
        return form;
    }

    /** Obtains the client's own token. */
    ExchangeForm tokenOf(Application client, String field) {
        Locator form = obtaining("Obtain a client's token");
        fillIn(form, "Client that obtains the token", client);
        return obtain(form, field);
    }

    private Locator obtaining(String title) {
        Locator section = console.ours()
                .locator(".pf-v5-c-expandable-section")
                .filter(new Locator.FilterOptions().setHasText(title));
        Locator toggle = section.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(title));
        if ("false".equals(toggle.getAttribute("aria-expanded"))) {
            toggle.click();
        }
        return section;
    }

    private ExchangeForm obtain(Locator form, String field) {
        field(field).fill("");
        button(form, "Obtain").click();
        until(() -> !field(field).inputValue().isEmpty());
        return this;
    }

    private void fillIn(Locator form, String label, Application client) {
        combobox(form, label).fill(client.clientId());
        combobox(form, label).press("Enter");
        Locator secret = form.getByLabel(label + ": secret", exactly());
        until(() -> secret.inputValue().equals(client.secret().reveal()));
    }

    /** Selects the entry that a field suggests for the text. */
    ExchangeForm choose(String label, String text) {
        Locator field = combobox(console.ours(), label);
        field.click();
        Locator value = console.page().locator(".pf-v5-c-menu__item-text:text-is('%s')".formatted(text));
        console.ours()
                .getByRole(AriaRole.LISTBOX, new GetByRoleOptions().setName(label))
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHas(value))
                .click();
        assertThat(field).hasValue(text);
        return this;
    }

    private static Locator combobox(Locator form, String label) {
        return form.getByRole(
                AriaRole.COMBOBOX, new GetByRoleOptions().setName(label).setExact(true));
    }

    /** Obtains the token of the section with this title. */
    ExchangeForm obtained(String title, String field) {
        return obtain(obtaining(title), field);
    }

    private void until(BooleanSupplier condition) {
        console.page().waitForCondition(condition);
    }

    /** Sends the exchange and returns the token of the successful answer. */
    Secret exchanged() {
        String body = send().response().text();
        assertThat(answer()).containsText("Exchanged (200)");
        return Secret.of((String) Json.object(body).get("access_token"));
    }

    Request send() {
        return asking(console.button("Exchange"));
    }

    /** Clicks the button and returns its token request when the request has an answer or has failed. */
    private Request asking(Locator button) {
        Request request = console.page().waitForRequest("**/as/token", button::click);
        request.response();
        return request;
    }

    /** Finds the rules of the answer in this state, as screen readers name it. */
    Locator rules(String state) {
        return answer().getByRole(
                        AriaRole.LISTITEM, new GetByRoleOptions().setName(state).setExact(true));
    }

    /** Finds the commands behind this button. */
    Locator commands(String button) {
        console.button(button).click();
        return console.dialog().locator("code");
    }

    /** Asserts that the open dialog says that the commands are copied. */
    void copied() {
        assertThat(console.dialog().getByText("Copied", new GetByTextOptions().setExact(true)))
                .isVisible();
    }

    Locator answer() {
        return console.ours().getByLabel("Answer");
    }

    /** Finds the delegation chain, with one element per actor. */
    Locator chain() {
        return console.ours().getByLabel("Chain of actors").getByRole(AriaRole.LISTITEM);
    }

    /** Finds the cells next to a claim. */
    Locator claim(String name) {
        return answer().locator("tr:has(td[data-label=Claim]:text-is('%s')) td".formatted(name));
    }

    /** Finds a field by its exact label, because one radio button has the name of a field. */
    Locator field(String label) {
        return console.ours()
                .getByLabel(label, exactly())
                .and(console.page().locator("input:not([type=radio]), textarea"));
    }

    Page page() {
        return console.page();
    }

    private static Locator button(Locator form, String name) {
        return form.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static GetByLabelOptions exactly() {
        return new GetByLabelOptions().setExact(true);
    }
}
