// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Tests the page "Try an exchange" with requests to the server's token endpoint. */
@OnKeycloak
@Order(3)
@InBrowser
final class ExchangePageIT {
    private static final String ACT_GOODIES = "{\"sub\":\"goodies\",\"client_id\":\"goodies\"}";
    private static final String ACT_DOB = "{\"sub\":\"dob\",\"client_id\":\"dob\",\"act\":" + ACT_GOODIES + "}";
    private static final String MAY_ACT_DOB = "{\"sub\":\"dob\",\"client_id\":\"dob\"}";

    private static final String SHOW_THE_CHAIN = """
            answer => {
                const chain = answer.querySelector("ol");
                chain.style.scrollMarginTop = "1rem";
                chain.scrollIntoView();
            }
            """;

    private final TestRealm realm;
    private final UseCases clients;
    private final Person administrator;
    private final Person viewer;
    private final Credential credential;
    private final Credential revoked;

    ExchangePageIT(TestRealm realm) {
        this.realm = realm;
        this.clients = UseCases.in(realm);
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
        this.viewer = realm.person("vera").grant("realm-management", "view-clients");
        this.credential = realm.gateway("Edge gateway").credential();
        this.revoked = credential.gateway().credential();
        revoked.delete();
    }

    @Test
    void eachKindIsExchangedAndNothingIsStored(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        List<String> addresses = addressesOf(console.page());
        ExchangeForm form = ExchangeForm.in(console);
        Kept before = Kept.by(console.page());
        List<Secret> tokens = new ArrayList<>();
        tokens.addAll(gatewayCredential(form));
        tokens.add(impersonation(form));
        tokens.addAll(delegation(form));
        tokens.add(machineToMachine(form));
        // Keycloak's own cookies can expire during the test.
        assertThat(before.entries()).containsAll(Kept.by(console.page()).entries());
        List<String> secrets = Stream.concat(clients.secrets(), tokens.stream().map(Secret::reveal))
                .toList();
        assertThat(addresses.stream().anyMatch(address -> secrets.stream().anyMatch(address::contains)))
                .isFalse();
        assertThat(addresses).contains(console.page().url());
    }

    private static List<String> addressesOf(Page page) {
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        page.onFrameNavigated(frame -> addresses.add(frame.url()));
        return addresses;
    }

    private List<Secret> gatewayCredential(ExchangeForm form) {
        form.kind("Gateway credential").paste("Gateway credential", credential.token());
        Secret alone = form.exchanged();
        shows(form, "typ", "GatewayCredential", "Bearer", "changed");
        shows(form, "iss", realm.issuer().toString(), realm.issuer().toString(), "same");
        shows(form, "environmentName", realm.name(), "", "removed");
        shows(form, "gateway_name", "", "Edge gateway", "added");
        shows(form, "gateway_credential_id", "", credential.id(), "added");
        shows(form, "azp", "", credential.gateway().clientId(), "added");
        Secret byApplication = form.by(clients.gatewayApp()).exchanged();
        shows(form, "azp", "", "gateway-app", "added");
        shows(
                form,
                "aud",
                realm.server().publicUrl() + "/admin/realms/" + realm.name() + "/pingone",
                "orders-api",
                "changed");
        assertThat(form.chain())
                .hasText(new String[] {"service-account-" + credential.gateway().clientId(), "without an actor"});
        Accessibility.ofOursInBothSchemes(form.page());
        return List.of(credential.token(), alone, byApplication);
    }

    private Secret impersonation(ExchangeForm form) {
        form.kind("Impersonation").signIn(clients.bob(), clients.xlDelivery());
        Secret token = form.by(clients.address()).exchanged();
        shows(form, "sub", clients.bob().id(), clients.bob().id(), "same");
        shows(form, "aud", "address", "buzzer", "changed");
        shows(form, "azp", "xl-delivery", "address", "changed");
        shows(form, "client_id", "", "address", "added");
        assertThat(form.claim("act")).hasCount(0);
        assertThat(form.chain()).hasText(new String[] {"bob", "without an actor"});
        return token;
    }

    private List<Secret> delegation(ExchangeForm form) {
        form.kind("Delegation").signIn(clients.bob(), clients.yankeeCoffee()).tokenOf(clients.goodies(), "Actor token");
        Secret first = form.by(clients.goodies()).exchanged();
        shows(form, "aud", "goodies", "dob", "dob", "changed");
        shows(form, "act", "", "", ACT_GOODIES, "added");
        shows(form, "may_act", ACT_GOODIES, MAY_ACT_DOB, MAY_ACT_DOB, "changed");
        assertThat(form.chain()).hasText(new String[] {"bob", "represented by goodies"});
        form.field("Actor token").fill("");
        Secret withoutActorToken = form.exchanged();
        shows(form, "act", "", ACT_GOODIES, "added");
        form.paste("Subject token", first).tokenOf(clients.dob(), "Actor token");
        Secret second = form.by(clients.dob()).exchanged();
        shows(form, "act", ACT_GOODIES, "", ACT_DOB, "changed");
        shows(form, "may_act", MAY_ACT_DOB, "", "", "removed");
        assertThat(form.chain()).hasText(new String[] {"bob", "represented by goodies", "represented by dob"});
        Accessibility.ofOursInBothSchemes(form.page());
        form.answer().evaluate(SHOW_THE_CHAIN);
        Screenshot.of(form.page()).as("exchange");
        return List.of(first, withoutActorToken, second);
    }

    private Secret machineToMachine(ExchangeForm form) {
        form.kind("Machine to machine").tokenOf(clients.zillionDeals(), "Subject token");
        Secret token = form.by(clients.eFlyers()).exchanged();
        shows(form, "aud", "e-flyers", "zing", "changed");
        assertThat(form.chain()).hasText(new String[] {"service-account-zillion-deals", "without an actor"});
        return token;
    }

    private static void shows(ExchangeForm form, String claim, String... values) {
        String[] cells = Stream.concat(Stream.of(claim), Stream.of(values)).toArray(String[]::new);
        assertThat(form.claim(claim)).hasText(cells);
    }

    @Test
    void aRejectionNamesItsRuleFromTheEvent(Visit visit) {
        ExchangeForm form = ExchangeForm.in(visit.signIn(administrator, Look.DARK));
        form.paste("Gateway credential", revoked.token());
        isRejected(form, visit, "credential_unknown");
        leadsToTheGateway(form);
        form.by(clients.gatewayApp());
        isRejected(form, visit, "credential_unknown");
        form.kind("Delegation")
                .by(clients.address())
                .signIn(clients.bob(), clients.yankeeCoffee())
                .tokenOf(clients.address(), "Actor token");
        isRejected(form, visit, "actor_not_named_by_may_act");
        Accessibility.ofOursInBothSchemes(form.page());
    }

    private static void isRejected(ExchangeForm form, Visit visit, String reason) {
        form.send();
        assertThat(form.answer()).containsText("Rejected (400, invalid_request)");
        assertThat(form.answer()).containsText("The event names the rule that rejected the request.");
        assertThat(reasons(form)).hasText(new String[] {reason});
        assertThat(form.rules("rejected")).hasCount(1);
        assertThat(form.rules("rejected")).containsText(reason);
        visit.faults().rejected(400, "POST", "/as/token");
    }

    private void leadsToTheGateway(ExchangeForm form) {
        String text = "Compare the credential with those of the gateway, or create a new one. (opens in a new tab)";
        Page opened = form.page().waitForPopup(() -> form.console().link(text).click());
        AdminConsole console = new AdminConsole(opened, realm);
        assertThat(console.heading("Edge gateway")).isVisible();
        assertThat(console.rows("Credentials")).containsText(credential.id());
        opened.close();
        assertThat(form.rules("rejected")).hasCount(1);
    }

    /** Finds the listed reasons. The code block after the list shows the answer and is not one of them. */
    private static Locator reasons(ExchangeForm form) {
        return form.answer().locator("li code");
    }

    @Test
    void withoutEventsItListsAllRulesWithThatAnswer(Visit visit) {
        ExchangeForm form = ExchangeForm.in(visit.signIn(viewer, Look.LIGHT));
        form.paste("Gateway credential", revoked.token()).send();
        assertThat(form.answer()).containsText("This answer has several possible reasons.");
        visit.faults().rejected(400, "POST", "/as/token");
        assertThat(form.answer()).containsText("If the realm saves events and you may view them");
        assertThat(reasons(form)).hasText(new String[] {
            "credential_malformed",
            "credential_unknown",
            "credential_altered",
            "credential_expired",
            "service_account_replaced",
            "signature_invalid",
            "gateway_not_found",
            "gateway_disabled",
            "service_account_disabled",
            "signing_key_gone",
            "gateway_not_open_to_client"
        });
        Accessibility.ofOursInBothSchemes(form.page());
    }

    @Test
    void anAdministratorWhoMayOnlyViewExchangesWithExistingClients(Visit visit) {
        ExchangeForm form =
                ExchangeForm.in(visit.signIn(viewer, Look.DARK)).paste("Gateway credential", credential.token());
        form.choose("Gateway", "Edge gateway").choose("Application", "gateway-app");
        assertThat(form.field("Application: secret")).hasValue(Pattern.compile(".+"));
        form.exchanged();
        offersNoCreation(form);
        form.kind("Delegation").choose("Application", "goodies");
        form.signIn(clients.bob(), clients.yankeeCoffee()).tokenOf(clients.goodies(), "Actor token");
        offersNoCreation(form);
        form.exchanged();
        assertThat(form.chain()).hasText(new String[] {"bob", "represented by goodies"});
    }

    private static void offersNoCreation(ExchangeForm form) {
        Locator writes = form.console()
                .ours()
                .getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^(Create|Add|Edit) [a-z_]+")));
        assertThat(writes).hasCount(0);
    }

    @Test
    void theTargetsOfTheApplicationAreFilledIn(Visit visit) {
        ExchangeForm form =
                ExchangeForm.in(visit.signIn(administrator, Look.LIGHT)).choose("Application", "address");
        Locator audiences = form.console().ours().getByLabel("Remove buzzer");
        assertThat(audiences).isVisible();
        form.field("Application").fill("goodies");
        assertThat(audiences).hasCount(0);
    }

    @Test
    void noErrorOfTheTokenEndpointBreaksThePage(Visit visit) {
        ExchangeForm form = ExchangeForm.in(visit.signIn(administrator, Look.LIGHT));
        form.by(clients.gatewayApp())
                .paste("Gateway credential", revoked.token())
                .send();
        assertThat(reasons(form)).hasText(new String[] {"credential_unknown"});
        form.secret(Secret.of("not the secret")).send();
        assertThat(form.answer()).containsText("Rejected (401, invalid_client)");
        assertThat(reasons(form)).hasCount(0);
        assertThat(form.rules("rejected")).containsText("Compare the secret with the client's credentials.");
        visit.faults().rejected(400, "POST", "/as/token").rejected(401, "POST", "/as/token");
        isUnreachable(form, visit);
        form.kind("Impersonation")
                .doesNotSignIn("bob", clients.xlDelivery(), "invalid_grant: Invalid user credentials");
        visit.faults().rejected(400, "POST", "/as/token");
        form.doesNotKnow("nobody");
        form.kind("Gateway credential")
                .by(clients.gatewayApp())
                .paste("Gateway credential", credential.token())
                .exchanged();
    }

    private void isUnreachable(ExchangeForm form, Visit visit) {
        form.page().route("**/as/token", route -> route.abort("failed"));
        form.send();
        assertThat(form.console().alert("The exchange could not be sent")).isVisible();
        visit.faults().announced(fault -> fault.startsWith("net::ERR_FAILED POST"));
        form.page().unroute("**/as/token");
        form.page()
                .route(
                        "**/as/token",
                        route -> route.fulfill(
                                new FulfillOptions().setStatus(502).setBody("<html>Bad gateway</html>")));
        form.send();
        assertThat(form.console().alert("HTTP 502")).isVisible();
        visit.faults().rejected(502, "POST", "/as/token");
        form.page().unroute("**/as/token");
    }
}
