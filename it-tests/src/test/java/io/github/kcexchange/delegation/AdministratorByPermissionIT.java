// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.AuthorizationResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.authorization.ScopePermissionRepresentation;
import org.keycloak.representations.idm.authorization.UserPolicyRepresentation;

/**
 * An administrator by a fine-grained permission, which needs no role. An application that exchanges the administrator's
 * token does not get the permission.
 */
@OnKeycloak
final class AdministratorByPermissionIT {
    private final TestRealm realm;
    private final Person alice;
    private final Application app;

    AdministratorByPermissionIT(TestRealm realm) {
        this.realm = realm;
        this.alice = realm.person("alice");
        realm.change(settings -> settings.setAdminPermissionsEnabled(true));
        permitToViewUsers(alice);
        this.app = realm.application("app", AdministratorByPermissionIT::addressedToAdministration);
    }

    private static void addressedToAdministration(ClientRepresentation client) {
        client.setProtocolMappers(List.of(Mappers.toClient("realm-management")));
    }

    private void permitToViewUsers(Person person) {
        var clients = realm.admin().clients();
        String permissions = clients.findByClientId("admin-permissions").get(0).getId();
        AuthorizationResource authorization = clients.get(permissions).authorization();
        UserPolicyRepresentation policy = new UserPolicyRepresentation();
        policy.setName("only " + person.username());
        policy.setUsers(Set.of(person.id()));
        created(authorization.policies().user().create(policy));
        ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
        permission.setName("view users");
        permission.setResourceType("Users");
        permission.setScopes(Set.of("view"));
        permission.setPolicies(Set.of(policy.getName()));
        created(authorization.permissions().scope().create(permission));
    }

    private static void created(Response answer) {
        try (answer) {
            assertThat(answer.getStatus()).isEqualTo(201);
        }
    }

    @Test
    void thePersonsOwnTokenAdministers() {
        assertThat(view(alice.logIn(app, "openid").accessToken())).isEqualTo(200);
    }

    @Test
    void anApplicationWithoutThePermissionDoesNotAdminister() {
        assertThat(view(app.clientCredentials())).isEqualTo(403);
        assertThat(view(impersonatedBy(app))).isEqualTo(401);
    }

    @Test
    void anApplicationWithSomeRightsDoesNotAdministerEither() {
        Application some = realm.application("some", AdministratorByPermissionIT::addressedToAdministration)
                .grant("realm-management", "view-users");
        assertThat(view(impersonatedBy(some))).isEqualTo(401);
    }

    @Test
    void anApplicationWithEveryRightAdministers() {
        Application every = realm.application("every", AdministratorByPermissionIT::addressedToAdministration)
                .grant("realm-management", "realm-admin");
        assertThat(view(impersonatedBy(every))).isEqualTo(200);
    }

    @Test
    void anApplicationsOwnRightsAreUnchanged() {
        Application own = realm.application("own", AdministratorByPermissionIT::addressedToAdministration)
                .grant("realm-management", "view-users");
        Form form = Exchange.impersonation(own.clientCredentials());
        assertThat(view(Exchange.by(own, form.with("audience", "realm-management"))
                        .token()))
                .isEqualTo(200);
    }

    private Secret impersonatedBy(Application application) {
        Form form = Exchange.impersonation(alice.logIn(application, "openid").accessToken());
        return Exchange.by(application, form.with("audience", "realm-management"))
                .token();
    }

    private int view(Secret token) {
        URI user = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/users/" + alice.id());
        return Http.call("GET", user).bearer(token).send().status();
    }
}
