// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.keycloak.representations.idm.RoleRepresentation;

/** Tests that the pages show names, descriptions and error texts as literal text. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class ForeignTextIT {
    private static final String SCRIPT = "<img src=x onerror=\"window.ran=true\"><strong>bold</strong>{{name}}";

    private final TestRealm realm;
    private final Person administrator;

    ForeignTextIT(TestRealm realm) {
        this.realm = realm;
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    void namesAndDescriptionsAreShownAsPlainText(Visit visit) {
        Gateway gateway = realm.gateway("Edge");
        gateway.put(Map.of("description", SCRIPT));
        Credential credential = gateway.credential();
        // The API rejects such a name, but the client's form accepts it.
        gateway.change(client -> client.setName(SCRIPT));
        realm.admin().roles().create(new RoleRepresentation("reader", SCRIPT, false));
        realm.application("orders", client -> {
            client.setName(SCRIPT);
            client.getAttributes().put("pingone.token.exchange.accepted.audiences", SCRIPT);
        });
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-gateways");
        assertThat(console.link(SCRIPT)).isVisible();
        console.rowAction(SCRIPT, "Disable");
        assertThat(console.dialog().getByText("Disable " + SCRIPT + "?")).isVisible();
        console.inDialog("Cancel").click();
        console.link(SCRIPT).click();
        assertThat(console.heading(SCRIPT)).isVisible();
        assertThat(console.ours().locator("p").getByText(SCRIPT)).isVisible();
        console.rowAction(credential.id(), "Revoke");
        assertThat(console.dialog().getByText("Every client that uses it as " + SCRIPT))
                .isVisible();
        console.inDialog("Cancel").click();
        console.tab("Roles").click();
        console.button("Assign roles").click();
        console.field("Search by role or client").fill("reader");
        assertThat(console.dialog().getByText(SCRIPT)).isVisible();
        console.inDialog("Cancel").click();
        console.open("pingone-applications");
        assertThat(console.rows("Applications").getByText(SCRIPT)).hasCount(2);
        nothingRan(console);
    }

    @Test
    void errorTextsAreShownAsPlainText(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        console.page()
                .route(
                        Pattern.compile(".*/gateways\\?.*"),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(400)
                                .setContentType("application/json")
                                .setBody("{\"message\":\"" + SCRIPT.replace("\"", "\\\"") + "\"}")));
        console.open("pingone-gateways");
        assertThat(console.ours().getByText(SCRIPT)).isVisible();
        visit.faults().rejected(400, "GET", "/gateways");
        console.page().unrouteAll();
        console.button("Try again").click();
        assertThat(console.ours().getByText("There are no gateways yet")).isVisible();
        nothingRan(console);
    }

    private static void nothingRan(AdminConsole console) {
        assertThat(console.page().evaluate("window.ran")).isNull();
        assertThat(console.ours().locator("img")).hasCount(0);
    }
}
