// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keycloak.representations.idm.RealmRepresentation;

/** The credentials of a removed realm are invalid in every later realm, even if it has the same name and gateways. */
@OnKeycloak
@Isolated("removes realms")
final class RecreatedRealmIT {
    private final TestRealm first;

    RecreatedRealmIT(TestRealm realm) {
        this.first = realm;
    }

    @TouchesSql
    @Test
    void aRealmOfTheSameNameGivesNoAccessToTheOldCredentials() {
        TestRealm removed = first.neighbour();
        Credential old = removed.gateway("gateway").credential();
        removed.removeRealm();
        TestRealm second = TestRealm.named(removed.server(), removed.name());
        second.gateway("gateway").credential();
        Exchange.alone(second, old.form()).isRejectedAsClient(Problem.CREDENTIAL_UNKNOWN);
    }

    /** The realm is re-created from its export. */
    @Test
    void anImportedGatewayHasNoCredentials() {
        TestRealm moved = first.neighbour();
        Gateway original = moved.gateway("moved");
        Credential old = original.credential();
        RealmRepresentation export = moved.admin().partialExport(true, true);
        moved.removeRealm();
        moved.server().create(export);
        TestRealm again = TestRealm.existing(moved.server(), moved.name());
        Gateway twin = new Gateway(again, original.id(), original.name());
        assertThat(again.management().get(twin.path()).json()).containsEntry("name", "moved");
        assertThat(again.management().get(twin.path() + "/credentials").json()).containsEntry("size", 0);
        Application application = again.application("application");
        Problem.CREDENTIAL_UNKNOWN.rejects(old.form(), application);
        again.token().post(twin.credential().form()).accessToken();
    }
}
