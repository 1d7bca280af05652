// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static io.github.kcexchange.credential.CredentialsInARealm.GATEWAY;
import static io.github.kcexchange.credential.CredentialsInARealm.OURS;
import static io.github.kcexchange.credential.CredentialsInARealm.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How {@link Credentials} find a credential. */
class CredentialsAreFoundTest {

    private final CredentialsInARealm realm = new CredentialsInARealm();

    @Test
    void byTheirIdInTheirRealm() {
        assertThat(realm.credentials().find("ours")).contains(OURS);
        assertThat(realm.credentials().find("foreign")).isEmpty();
        assertThat(realm.credentials().find("unknown")).isEmpty();
    }

    @Test
    void underTheirOwnGatewayOnly() {
        assertThat(realm.credentials().find(GATEWAY, "listed")).contains(record("listed", "realm-id", "gateway-id"));
        assertThat(realm.credentials().find(GATEWAY, "ours")).isEmpty();
    }

    /** Some databases ignore case when they look an id up. */
    @Test
    void underTheirOwnGatewayByTheirExactId() {
        assertThat(realm.credentials().find(GATEWAY, "LISTED")).isEmpty();
        assertThat(realm.finds).isEmpty();
    }

    @Test
    void fromMemoryWhereTheyArePresentedAgain() {
        GatewayCredential presented = new GatewayCredential("ours", GATEWAY.id());
        assertThat(realm.credentials().find(presented)).contains(OURS);
        assertThat(realm.credentials().find(presented)).contains(OURS);
        assertThat(realm.finds).containsExactly("ours");
    }

    @Test
    void inTheDatabaseWhateverIsRemembered() {
        realm.credentials().find(new GatewayCredential("ours", GATEWAY.id()));
        assertThat(realm.credentials().find("ours")).contains(OURS);
        assertThat(realm.finds).containsExactly("ours", "ours");
    }

    @Test
    void inTheDatabaseWhereTheyNameNoGateway() {
        GatewayCredential presented = new GatewayCredential("ours", null);
        assertThat(realm.credentials().find(presented)).contains(OURS);
        assertThat(realm.credentials().find(presented)).contains(OURS);
        assertThat(realm.finds).containsExactly("ours", "ours");
    }

    @Test
    void inMemoryInTheirRealmOnly() {
        GatewayCredential presented = new GatewayCredential("foreign", GATEWAY.id());
        assertThat(realm.credentials().find(presented)).isEmpty();
        assertThat(realm.credentials().find(presented)).isEmpty();
    }

    @Test
    void inListsOfTheirRealmAndGateway() {
        assertThat(realm.credentials().list(GATEWAY)).containsExactly(record("listed", "realm-id", "gateway-id"));
    }

    @Test
    void underEachOfSeveralGatewaysInOneQuery() {
        Gateway other = new Gateway(
                "other-id",
                "Other",
                null,
                GatewayType.LDAP,
                true,
                new NameList(List.of()),
                StoredTime.NONE,
                StoredTime.NONE);
        assertThat(realm.credentials().list(List.of(GATEWAY, other)))
                .containsOnly(
                        Map.entry("gateway-id", List.of(record("listed", "realm-id", "gateway-id"))),
                        Map.entry("other-id", List.of(record("listed", "realm-id", "other-id"))));
        assertThat(realm.queries).hasSize(1);
    }
}
