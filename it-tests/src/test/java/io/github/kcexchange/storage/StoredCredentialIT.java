// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The data that the database stores about a credential, and the effect of a change of that data. */
@OnKeycloak
@Isolated("removes a realm")
@TouchesSql
final class StoredCredentialIT {
    private final TestRealm realm;
    private final Database database;
    private final CredentialTable table;
    private final Application application;

    StoredCredentialIT(TestRealm realm, Database database) {
        this.realm = realm;
        this.database = database;
        this.table = new CredentialTable(database);
        this.application = realm.application("application");
    }

    @Test
    void theRowHasTheHashAndTheDatabaseNothingOfTheCredential() {
        Credential credential = realm.gateway("stored").credential();
        realm.token().post(credential.form()).accessToken();
        assertThat(table.row(credential, "realm_id, gateway_id, service_account_id, slot, token_hash"))
                .isEqualTo(String.join(
                        "|",
                        realm.id(),
                        credential.gateway().id(),
                        credential.gateway().serviceAccount().getId(),
                        "1",
                        CredentialTable.hash(credential.token())));
        String dump = database.dump();
        String[] parts = credential.token().reveal().split("\\.");
        assertThat(dump.contains(credential.id())).as("id in the database").isTrue();
        assertThat(dump.contains(parts[1])).as("payload in the database").isFalse();
        assertThat(dump.contains(parts[2])).as("signature in the database").isFalse();
    }

    @Test
    void theDatabaseItselfKeepsTheLimit() {
        Credential credential = realm.gateway("unique slot").credential();
        assertThatThrownBy(() -> database.sql("insert into " + CredentialTable.NAME
                        + " (id, realm_id, gateway_id, slot, token_hash, key_id, created_at) select 'another',"
                        + " realm_id, gateway_id, slot, token_hash, key_id, created_at from "
                        + CredentialTable.NAME
                        + " where id = '" + credential.id() + "'"))
                .message()
                .containsIgnoringCase("UK_PINGONE_GW_CRED_SLOT");
    }

    @Test
    void rowsAreDeletedWithTheGatewayItsClientAndTheRealm() {
        Gateway deleted = realm.gateway("deleted");
        deleted.credential();
        Gateway client = realm.gateway("client deleted");
        client.credential();
        TestRealm other = realm.neighbour();
        other.gateway("of a realm that goes").credential();
        assertThat(table.count("gateway_id", deleted.id())).isEqualTo("1");
        assertThat(table.count("gateway_id", client.id())).isEqualTo("1");
        assertThat(table.count("realm_id", other.id())).isEqualTo("1");
        deleted.delete();
        client.client().remove();
        other.removeRealm();
        assertThat(table.count("gateway_id", deleted.id())).isEqualTo("0");
        assertThat(table.count("gateway_id", client.id())).isEqualTo("0");
        assertThat(table.count("realm_id", other.id())).isEqualTo("0");
    }

    /** The nodes are not notified, as if Keycloak's message were lost. */
    @Test
    void aRowThatIsDeletedDirectlyIsRejectedASecondLater() {
        Credential credential = realm.gateway("with a deleted row").credential();
        realm.token().post(credential.form()).accessToken();
        table.delete(credential);
        Database.awaitForgotten();
        Problem.CREDENTIAL_UNKNOWN.rejects(credential.form(), application);
    }

    /** As a node of an older version writes it: without the service account that the credential belongs to. */
    @Test
    void aRowWithoutAServiceAccountIsValidUntilKeycloakRecreatesTheAccount() {
        Gateway gateway = realm.gateway("of an older version");
        Credential credential = gateway.credential();
        table.setNull(credential, "service_account_id");
        realm.token().post(credential.form()).accessToken();
        gateway.change(client -> client.setServiceAccountsEnabled(false));
        gateway.change(client -> client.setServiceAccountsEnabled(true));
        Problem.SERVICE_ACCOUNT_REPLACED.rejects(credential.form(), application);
        realm.token().post(gateway.credential().form()).accessToken();
    }

    @Test
    void aRowMovedToAnotherRealmIsRejected() {
        Credential credential = realm.gateway("moved").credential();
        TestRealm other = realm.neighbour();
        other.gateway("gateway");
        table.set(credential, "realm_id", other.id());
        Problem.CREDENTIAL_UNKNOWN.rejects(credential.form(), application);
        Problem.GATEWAY_NOT_FOUND.rejects(credential.form(), other.application("application"));
        table.delete(credential);
    }
}
