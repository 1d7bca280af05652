// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static io.github.kcexchange.credential.CredentialsInARealm.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Tests {@link Credentials}: the end and the use of a credential. */
class CredentialsTest {

    private final CredentialsInARealm realm = new CredentialsInARealm();

    @Test
    void aRevokedOneIsRemovedAndForgotten() {
        assertThat(realm.credentials().revoke(OURS)).isTrue();
        assertThat(realm.removed).containsExactly(OURS);
        assertThat(realm.invalidations).isEqualTo(1);
    }

    @Test
    void thoseOfRemovedGatewaysAreRemovedOnRequest() {
        realm.credentials().deleteWithTheirGateways();
        assertThat(realm.removed).containsExactly("all of removed gateways");
    }

    @Test
    void aUseIsNotedWithTheTimeOfNow() {
        realm.credentials().recordUse("ours");
        assertThat(realm.used).element(0).isEqualTo("ours");
        assertThat((Instant) realm.used.get(1)).isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
    }
}
