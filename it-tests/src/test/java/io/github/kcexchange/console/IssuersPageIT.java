// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.kcexchange.management.Listing;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.SignInProvider;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests the page "Trusted issuers" for an administrator who may change everything. */
@OnKeycloak
@InBrowser
@TestInstance(Lifecycle.PER_METHOD)
final class IssuersPageIT {
    private static final Pattern APPLICATIONS = Pattern.compile(".*/pingone-issuers/[-0-9a-f]{36}/applications");

    private final TestRealm realm;
    private final Issuers issuers;
    private final Application application;
    private final Person administrator;

    IssuersPageIT(TestRealm realm) {
        this.realm = realm;
        this.issuers = new Issuers(realm);
        this.application = realm.application("statements");
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
    }

    @Test
    void aRealmWithoutIssuersLeadsToItsIdentityProviders(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT);
        console.entry("Trusted issuers").click();
        assertThat(console.ours().getByText("There are no trusted issuers yet")).isVisible();
        Accessibility.ofOursInBothSchemes(console.page());
        console.link("Open the identity providers").click();
        assertThat(console.ours()).hasCount(0);
        assertThat(console.page()).hasURL(Pattern.compile(".*/identity-providers"));
    }

    @Test
    void anIssuerIsCreatedAndAssignedToAnApplication(Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-issuers/new");
        console.field("Name").fill("Partner");
        console.field("Issuer").fill("https://partner.example");
        assertThat(console.button("Create")).isDisabled();
        console.field("JWKS URL").fill("no address");
        console.button("Create").click();
        assertThat(console.ours().getByRole(AriaRole.ALERT)).isVisible();
        visit.faults().rejected(400, "POST", "/trustedIssuers");
        console.field("JWKS URL").fill("https://partner.example/jwks");
        console.field("Audiences of its tokens").fill("audience-one");
        console.checkbox("Accept each token once").check(Forms.FORCED);
        Accessibility.ofOursInBothSchemes(console.page());
        console.button("Create").click();
        console.page().waitForURL(APPLICATIONS);
        assertThat(statements(console)).containsText("Not assigned");
        console.button("Assign statements").click();
        assertThat(console.alert("The trusted issuer has been assigned")).isVisible();
        assertThat(statements(console)).not().containsText("Not assigned");
        assertThat(console.button("Remove statements")).isFocused();
        Accessibility.ofOursInBothSchemes(console.page());
        Screenshot.of(console.page()).as("trusted-issuer");
        Map<?, ?> created = issuers.named("Partner");
        assertThat(created.get("audiences")).isEqualTo(List.of("audience-one"));
        assertThat(created.get("singleUse")).isEqualTo(true);
        assertThat(created.get("expRequired")).isEqualTo(true);
        assertThat(issuers.assignedTo(application)).containsExactly(created.get("id"));
    }

    @Test
    void anIssuerIsChangedWithdrawnAndDeleted(Visit visit) {
        String id = issuers.create("Partner");
        issuers.assign(id, application);
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-issuers/" + id);
        console.button("Remove statements").click();
        console.page().keyboard().press("Escape");
        assertThat(console.dialog()).hasCount(0);
        assertThat(issuers.assignedTo(application)).containsExactly(id);
        console.button("Remove statements").click();
        Accessibility.ofOurs(console.page());
        console.inDialog("Remove").click();
        assertThat(statements(console)).containsText("Not assigned");
        assertThat(issuers.assignedTo(application)).isEmpty();
        console.tab("Settings").click();
        assertThat(console.field("Alias")).not().isEditable();
        console.field("Name").fill("Renamed");
        console.page().getByLabel("Clock skew in seconds").fill("30");
        console.page().getByLabel("Maximum validity in seconds").fill("600");
        console.button("Save").click();
        assertThat(console.alert("The trusted issuer has been saved")).isVisible();
        assertThat(issuers.named("Renamed").get("clockSkew")).isEqualTo(30);
        assertThat(issuers.named("Renamed").get("maxFutureValidity")).isEqualTo(600);
        console.open("pingone-issuers");
        console.rowAction("Renamed", "Delete");
        assertThat(console.dialog()).containsText("The links of users to their accounts at the issuer");
        console.inDialog("Delete").click();
        assertThat(console.ours().getByText("There are no trusted issuers yet")).isVisible();
        assertThat(Listing.elements(realm.management().get("/trustedIssuers"), "trustedIssuers"))
                .isEmpty();
    }

    @Test
    void anIdentityProviderThatUsersSignInWithIsUsed(Visit visit) {
        SignInProvider.in(realm, "corporate", "https://corporate.example", provider -> {});
        SignInProvider.in(
                realm,
                "old",
                "https://corporate.example",
                provider -> provider.getConfig().remove("issuer"));
        AdminConsole console = visit.signIn(administrator, Look.LIGHT).open("pingone-issuers/new");
        console.page().getByLabel("An identity provider of this realm").check();
        assertThat(console.rows("Identity providers")).hasCount(2);
        assertThat(console.rows("Identity providers").nth(1)).containsText("No issuer");
        Accessibility.ofOursInBothSchemes(console.page());
        console.link("Assign corporate").click();
        console.button("Assign statements").click();
        assertThat(console.alert("The trusted issuer has been assigned")).isVisible();
        assertThat(issuers.assignedTo(application)).hasSize(1);
        console.tab("Settings").click();
        assertThat(console.field("Issuer")).not().isEditable();
        console.checkbox("Trust its actors").check(Forms.FORCED);
        console.button("Save").click();
        assertThat(console.alert("The trusted issuer has been saved")).isVisible();
        assertThat(issuers.named("corporate").get("trustsActors")).isEqualTo(true);
        console.button("Delete").click();
        assertThat(console.dialog()).containsText("Users sign in with this identity provider");
        assertThat(console.inDialog("Delete")).isDisabled();
    }

    /** Finds the row of the application. The administrators of the test are applications, too. */
    private static Locator statements(AdminConsole console) {
        return console.rows("Applications").filter(new Locator.FilterOptions().setHasText("statements"));
    }
}
