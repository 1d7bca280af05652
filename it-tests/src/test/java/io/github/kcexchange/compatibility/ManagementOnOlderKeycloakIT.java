// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnOlderKeycloak;
import io.github.kcexchange.server.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** The management API. */
@OnOlderKeycloak
final class ManagementOnOlderKeycloakIT {
    private final TestRealm realm;

    ManagementOnOlderKeycloakIT(Server server) {
        this.realm = TestRealm.on(server);
    }

    @Test
    void theManagementApiAnswersErrorsInItsOwnForm() {
        ManagementApi api = realm.management();
        ManagementError.NOT_AUTHENTICATED.is(api.anonymous("GET", "/gateways").send());
        ManagementError.NOT_AUTHORIZED.is(new ManagementApi(realm, realm.administrator("view-users")).get("/gateways"));
        ManagementError.NOT_FOUND.is(api.get("/unknown"));
        ManagementError.METHOD_NOT_ALLOWED.is(
                api.call("PUT", "/gateways").json(Map.of()).send());
        ManagementError.UNSUPPORTED_MEDIA_TYPE.is(api.call("POST", "/gateways")
                .header("Content-Type", "text/plain")
                .body("{}")
                .send());
        Gateway full = realm.gateway("full");
        for (int i = 0; i < 5; i++) {
            full.credential();
        }
        ManagementError.INVALID_DATA.is(api.post(full.path() + "/credentials"), ManagementError.NO_ROOM);
    }

    /** Keycloak's own Admin API does not delete it either. */
    @Test
    void theClientOfTheFineGrainedPermissionsIsNotDeleted() {
        ManagementApi api = realm.management();
        realm.change(all -> all.setAdminPermissionsEnabled(true));
        ClientRepresentation own =
                realm.admin().clients().findByClientId("admin-permissions").get(0);
        own.setClientAuthenticatorType("gateway-credential");
        own.setAttributes(Map.of("pingone.gateway.type", "LDAP"));
        realm.admin().clients().get(own.getId()).update(own);
        ManagementError.INVALID_DATA.is(
                api.delete("/gateways/" + own.getId()),
                ManagementError.invalid("gateway", "This client is one of Keycloak's own, which are not deleted."));
        assertThat(realm.admin().clients().findByClientId("admin-permissions")).hasSize(1);
    }
}
