// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static io.github.kcexchange.credential.jpa.StoredRealm.ACCOUNT;
import static io.github.kcexchange.credential.jpa.StoredRealm.CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.gateway.GatewayType;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A row of an older version, which did not have the column. It gets the value at the upgrade. */
@ExtendWith(FullDatabase.Shared.class)
class RowWithoutServiceAccountTest {

    private final StoredRealm realm;
    private final String gateway;
    private CredentialRecord old;

    RowWithoutServiceAccountTest(FullDatabase database) {
        this.realm = new StoredRealm(database);
        this.gateway = realm.gateway("Edge", GatewayType.PING_FEDERATE, true);
    }

    @BeforeEach
    void anOldRow() {
        old = realm.added(gateway);
        realm.run(manager -> manager.createQuery(
                        "update GatewayCredentialEntity c set c.serviceAccountId = null where c.id = :id")
                .setParameter("id", old.id())
                .executeUpdate());
    }

    @Test
    void belongsToTheServiceAccountOfItsGatewayAtThatTime() {
        String account = realm.serviceAccount(gateway, CREATED);
        realm.serviceAccount(realm.gateway("Other", GatewayType.LDAP, true), CREATED);
        complete();
        assertThat(owner(old)).isEqualTo(account);
    }

    @Test
    void belongsToNoneThatIsYounger() {
        realm.serviceAccount(gateway, CREATED.plusMillis(1));
        complete();
        assertThat(owner(old)).isNull();
    }

    @Test
    void belongsToNoneOfAnotherRealm() {
        realm.neighbour().serviceAccount(gateway, CREATED);
        complete();
        assertThat(owner(old)).isNull();
    }

    @Test
    void belongsToOneOfThemWhereAClientHasTwo() {
        List<String> accounts = List.of(realm.serviceAccount(gateway, CREATED), realm.serviceAccount(gateway, CREATED));
        complete();
        assertThat(owner(old)).isEqualTo(Collections.min(accounts));
    }

    @Test
    void changesNoRowThatHasOne() {
        CredentialRecord known = realm.added(gateway);
        realm.serviceAccount(gateway, CREATED);
        complete();
        assertThat(owner(known)).isEqualTo(ACCOUNT);
    }

    private void complete() {
        realm.run(ServiceAccountsOnRecord::complete);
    }

    private String owner(CredentialRecord credential) {
        return realm.find(credential.id()).orElseThrow().serviceAccountId();
    }
}
