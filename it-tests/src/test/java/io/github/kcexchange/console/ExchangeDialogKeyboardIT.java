// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Secret;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Walks through the dialogs of "Try an exchange" with the keys Tab, Enter and Space only. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class ExchangeDialogKeyboardIT {
    private static final String SIGN_IN = "Sign in a user";

    private final Person administrator;

    ExchangeDialogKeyboardIT(TestRealm realm) {
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    @Walks({"CreateGatewayDialog", "NewCredentialDialog", "ShownOnceDialog"})
    void aGatewayIsCreatedAndItsCredentialExchanged(Visit visit) {
        ExchangeForm form = open(visit);
        AdminConsole console = form.console();
        Keys keys = new Keys(console);
        keys.press(console.button("Create gateway"), "Enter")
                .dialog("Create gateway")
                .type(console.field("Name"), "Edge gateway")
                .confirm("Create");
        keys.dialog("Create credential").confirm("Create");
        keys.dialog("The credential has been created").confirm("Copy");
        assertThat(console.dialog().getByText("Copied")).isVisible();
        keys.confirm("Close").press(console.button("Exchange"), "Enter");
        assertThat(form.answer()).containsText("Exchanged (200)");
    }

    @Test
    @Walks({"CreateClientDialog", "CreateUserDialog", "MayActDialog", "TextDialog"})
    void clientsAUserAndAMayActAreCreatedAndTheCommandsCopied(Visit visit) {
        ExchangeForm form = open(visit).kind("Impersonation");
        AdminConsole console = form.console();
        Keys keys = new Keys(console);
        creates(keys, "Create application", "orders");
        assertThat(form.field("Application")).hasValue("orders");
        creates(keys, "Create client", "shop");
        assertThat(form.field("Client that the user signs in to")).hasValue("shop");
        keys.press(console.button("Create test user"), "Enter")
                .dialog("Create test user")
                .type(console.dialog().getByLabel("Username"), "bob")
                .type(console.dialog().getByLabel("Password"), UUID.randomUUID().toString())
                .confirm("Create");
        assertThat(form.field("Username")).hasValue("bob");
        form.obtained(SIGN_IN, "Subject token");
        Secret token = Secret.of(form.field("Subject token").inputValue());
        form.kind("Delegation").paste("Subject token", token);
        keys.press(console.button("Add may_act"), "Enter").dialog("Add may_act").confirm("Add");
        assertThat(console.dialog()).hasCount(0);
        copies(form, "Copy as curl");
        copies(form, "Copy as kcadm set-up");
    }

    private static void creates(Keys keys, String button, String clientId) {
        keys.press(keys.console().button(button), "Enter")
                .dialog(button)
                .type(keys.console().field("Client ID"), clientId)
                .confirm("Create");
    }

    private static void copies(ExchangeForm form, String button) {
        AdminConsole console = form.console();
        Keys keys = new Keys(console);
        keys.press(console.button(button), "Enter").dialog(button);
        Locator secrets = console.dialog().getByLabel("Include the secrets, passwords and tokens");
        if (secrets.count() > 0) {
            keys.press(secrets, "Space");
            assertThat(secrets).isChecked();
        }
        keys.confirm("Copy");
        form.copied();
        keys.confirm("Close");
        assertThat(console.dialog()).hasCount(0);
    }

    private ExchangeForm open(Visit visit) {
        return ExchangeForm.in(visit.signIn(administrator, Look.LIGHT));
    }
}
