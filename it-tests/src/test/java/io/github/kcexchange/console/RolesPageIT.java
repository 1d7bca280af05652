// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.Listing;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RoleRepresentation;

/** Tests the roles of a gateway. */
@OnKeycloak
@InBrowser
final class RolesPageIT {
    private final TestRealm realm;
    private final Gateway gateway;
    private final Person administrator;

    RolesPageIT(TestRealm realm) {
        this.realm = realm;
        this.gateway = realm.gateway("Edge Frankfurt");
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
        realm.admin().roles().create(new RoleRepresentation("orders-reader", "Reads orders", false));
    }

    @Test
    void aGatewayStartsWithoutRolesAndRolesAreAssignedAndRemoved(Visit visit) {
        AdminConsole console =
                visit.signIn(administrator, Look.LIGHT).open("pingone-gateways/" + gateway.id() + "/roles");
        assertThat(console.ours().getByText("This gateway has no roles")).isVisible();
        console.button("Assign roles").click();
        console.field("Search by role or client").fill("orders");
        console.checkbox("orders-reader").check();
        console.field("Search by role or client").fill("view-users");
        console.checkbox("view-users").check();
        Accessibility.ofOurs(console.page());
        console.inDialog("Assign").click();
        assertThat(console.alert("The roles have been assigned")).isVisible();
        assertThat(console.rows("Roles")).hasCount(2);
        assertThat(console.rows("Roles").getByText("realm-management")).isVisible();
        assertThat(console.rows("Roles").getByText("View users")).isVisible();
        Screenshot.of(console.page()).as("roles");
        assertThat(Listing.elements(realm.management().get(gateway.path() + "/roleAssignments"), "roleAssignments"))
                .hasSize(2);
        console.button("Remove view-users").click();
        assertThat(console.dialog()).containsText("New tokens of Edge Frankfurt no longer contain this role");
        console.inDialog("Remove").click();
        assertThat(console.alert("The role has been removed")).isVisible();
        assertThat(console.rows("Roles")).hasCount(1);
        assertThat(Listing.elements(realm.management().get(gateway.path() + "/roleAssignments"), "roleAssignments"))
                .singleElement()
                .extracting(assignment -> assignment.get("role"))
                .isEqualTo(Map.of(
                        "id",
                        realm.admin()
                                .roles()
                                .get("orders-reader")
                                .toRepresentation()
                                .getId()));
    }
}
