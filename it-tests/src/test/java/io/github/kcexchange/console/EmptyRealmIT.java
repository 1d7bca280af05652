// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests that the page "Try an exchange" leads from an empty realm to a success of each kind, without another page. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class EmptyRealmIT {
    private static final String SIGN_IN = "Sign in a user";
    private static final String SIGN_IN_CLIENT = "Client that the user signs in to";
    private static final String CLIENT_TOKEN = "Obtain a client's token";

    private final Secret password = Secret.of(UUID.randomUUID().toString());
    private final Person administrator;

    EmptyRealmIT(TestRealm realm) {
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    void aGatewayAndItsCredentialAreCreatedAndExchanged(Visit visit) {
        ExchangeForm form = ExchangeForm.in(visit.signIn(administrator, Look.LIGHT));
        AdminConsole console = form.console();
        Accessibility.ofOursInBothSchemes(form.page());
        console.button("Create gateway").click();
        console.field("Name").fill("Edge gateway");
        Accessibility.ofOurs(form.page());
        console.inDialog("Create").click();
        assertThat(console.dialog()).containsText("The credential is a long-lived secret.");
        console.inDialog("Create").click();
        console.inDialog("Copy").click();
        console.inDialog("Close").last().click();
        form.exchanged();
        assertThat(form.claim("gateway_name")).hasText(new String[] {"gateway_name", "", "Edge gateway", "added"});
        createApplication(form, "gateway-app", "orders-api");
        form.exchanged();
        assertThat(form.claim("aud").nth(2)).hasText("orders-api");
        assertThat(form.rules("met")).hasCount(8);
    }

    @Test
    void aUsersTokenIsExchanged(Visit visit) {
        ExchangeForm form =
                ExchangeForm.in(visit.signIn(administrator, Look.DARK)).kind("Impersonation");
        createApplication(form, "orders", "stock");
        createClient(form, SIGN_IN_CLIENT, "shop");
        createUser(form);
        form.obtained(SIGN_IN, "Subject token").exchanged();
        assertThat(form.claim("aud")).hasText(new String[] {"aud", "orders", "stock", "changed"});
        assertThat(form.claim("azp")).hasText(new String[] {"azp", "shop", "orders", "changed"});
        Accessibility.ofOursInBothSchemes(form.page());
    }

    @Test
    void delegationLeadsToTheMapperThatItLacks(Visit visit) {
        ExchangeForm form =
                ExchangeForm.in(visit.signIn(administrator, Look.LIGHT)).kind("Impersonation");
        AdminConsole console = form.console();
        createApplication(form, "orders", "stock");
        createClient(form, SIGN_IN_CLIENT, "shop");
        createUser(form);
        form.kind("Delegation").choose(SIGN_IN_CLIENT, "shop").choose("Username", "bob");
        type(form, form.field("Password"), password);
        form.obtained(SIGN_IN, "Subject token").obtained(CLIENT_TOKEN, "Actor token");
        assertThat(console.ours().getByText("The token does not name orders in may_act"))
                .isVisible();
        Accessibility.ofOursInBothSchemes(form.page());
        form.send();
        assertThat(form.rules("rejected")).containsText("delegation_not_allowed");
        visit.faults().rejected(400, "POST", "/as/token");
        console.button("Add may_act").click();
        console.inDialog("Add").click();
        assertThat(console.dialog()).hasCount(0);
        form.obtained(SIGN_IN, "Subject token");
        assertThat(console.button("Add may_act")).hasCount(0);
        form.exchanged();
        assertThat(form.chain()).hasText(new String[] {"bob", "represented by orders"});
        copiesNoSecret(form);
    }

    /**
     * Asserts that the copied commands contain secrets only after the user requested them. Each text is searched for
     * secrets before a failed assertion can show it.
     */
    private void copiesNoSecret(ExchangeForm form) {
        AdminConsole console = form.console();
        Secret secret = Secret.of(form.field("Application: secret").inputValue());
        List<String> secrets = List.of(secret.reveal(), password.reveal());
        Locator commands = form.commands("Copy as curl");
        console.inDialog("Copy").click();
        form.copied();
        Accessibility.ofOurs(form.page());
        String copied = clipboard(form.page());
        assertThat(secrets.stream().noneMatch(copied::contains)).isTrue();
        assertThat(copied).contains("audience=stock");
        console.dialog().getByLabel("Include the secrets, passwords and tokens").focus();
        form.page().keyboard().press("Space");
        form.page().waitForCondition(() -> commands.textContent().contains("CLIENT_SECRET='"));
        String shown = commands.textContent();
        assertThat(secrets.stream().allMatch(shown::contains)).isTrue();
        console.inDialog("Close").last().click();
        String kcadm = form.commands("Copy as kcadm set-up").textContent();
        assertThat(secrets.stream().noneMatch(kcadm::contains)).isTrue();
        assertThat(kcadm).contains("\"pingone.token.exchange.enabled\": \"true\"", "may act orders", "audience stock");
        console.inDialog("Close").last().click();
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    @Test
    void aClientsOwnTokenIsExchanged(Visit visit) {
        ExchangeForm form =
                ExchangeForm.in(visit.signIn(administrator, Look.DARK)).kind("Machine to machine");
        createApplication(form, "orders", "stock");
        createClient(form, "Client that obtains the token", "billing");
        form.obtained(CLIENT_TOKEN, "Subject token").exchanged();
        assertThat(form.claim("aud")).hasText(new String[] {"aud", "orders", "stock", "changed"});
        assertThat(form.chain()).hasText(new String[] {"service-account-billing", "without an actor"});
    }

    private static void createApplication(ExchangeForm form, String clientId, String target) {
        AdminConsole console = form.console();
        console.button("Create application").click();
        console.field("Client ID").fill(clientId);
        console.field("Audiences of its tokens").fill(target);
        Accessibility.ofOurs(form.page());
        console.inDialog("Create").click();
        assertThat(form.field("Application")).hasValue(clientId);
        assertThat(console.button("Edit audiences")).isVisible();
    }

    private static void createClient(ExchangeForm form, String label, String clientId) {
        AdminConsole console = form.console();
        console.button("Create client").click();
        console.field("Client ID").fill(clientId);
        console.inDialog("Create").click();
        assertThat(form.field(label)).hasValue(clientId);
        assertThat(form.field(label + ": secret")).hasValue(Pattern.compile(".+"));
    }

    private void createUser(ExchangeForm form) {
        AdminConsole console = form.console();
        console.button("Create test user").click();
        console.dialog().getByLabel("Username").fill("bob");
        type(form, console.dialog().getByLabel("Password"), password);
        Accessibility.ofOurs(form.page());
        console.inDialog("Create").click();
        assertThat(form.field("Username")).hasValue("bob");
    }

    /** Types a text. It is not filled in, because a failed fill step would show the value. */
    private static void type(ExchangeForm form, Locator field, Secret text) {
        field.focus();
        form.page().keyboard().insertText(text.reveal());
    }
}
