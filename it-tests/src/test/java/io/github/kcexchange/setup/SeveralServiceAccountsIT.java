// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** An import can link a second user to the client of a gateway. Keycloak's own look-up of the account then fails. */
@OnKeycloak
@TouchesSql
final class SeveralServiceAccountsIT {
    private static final Map<String, Object> SEVERAL = ManagementError.detail(
            "CONSTRAINT_VIOLATION",
            "gateway",
            "Several users are linked to this gateway as its service account. Delete all of them except one.");

    private final TestRealm realm;
    private final Application application;
    private final ManagementApi api;

    SeveralServiceAccountsIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.api = realm.management();
    }

    @Test
    void theCredentialIsRejectedUntilOneAccountIsLeft() {
        Gateway gateway = realm.gateway("credential");
        Credential credential = gateway.credential();
        Exchange.alone(realm, credential.form()).token();
        String second = linkedTo(gateway, "second-of-credential");
        Problem.SERVICE_ACCOUNT_DISABLED.rejects(credential.form(), application);
        realm.admin().users().get(second).remove();
        Exchange.alone(realm, credential.form()).token();
        Exchange.by(application, credential.form()).token();
    }

    @Test
    void theApiSaysWhatIsWrongUntilOneAccountIsLeft() {
        Gateway gateway = realm.gateway("api");
        String second = linkedTo(gateway, "second-of-api");
        isRejected(api.post(gateway.path() + "/credentials"));
        isRejected(api.get(gateway.path() + "/roleAssignments"));
        isRejected(api.get(gateway.path() + "/roleAssignments/any"));
        isRejected(api.delete(gateway.path() + "/roleAssignments/any"));
        isRejected(api.delete(gateway.path()));
        api.get(gateway.path()).hasStatus(200);
        realm.admin().users().get(second).remove();
        api.get(gateway.path() + "/roleAssignments").hasStatus(200);
        gateway.credential();
        gateway.delete();
    }

    private static void isRejected(Answer answer) {
        ManagementError.INVALID_DATA.is(answer, SEVERAL);
    }

    /** Keycloak's cache of users would still have the first account. */
    private String linkedTo(Gateway gateway, String username) {
        UserRepresentation second = new UserRepresentation();
        second.setUsername(username);
        second.setEnabled(true);
        second.setServiceAccountClientId(gateway.clientId());
        PartialImportRepresentation part = new PartialImportRepresentation();
        part.setIfResourceExists(PartialImportRepresentation.Policy.FAIL.toString());
        part.setUsers(List.of(second));
        try (Response imported = realm.admin().partialImport(part)) {
            assertThat(imported.getStatus()).isEqualTo(200);
        }
        realm.admin().clearUserCache();
        return realm.admin().users().searchByUsername(username, true).get(0).getId();
    }
}
