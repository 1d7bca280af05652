// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;

class CreationTimeTest {

    private static final ServiceAccount ACCOUNT = new ServiceAccount(createdAt(3_000L), false);
    private static final ServiceAccount NO_ACCOUNT = new ServiceAccount(null, false);

    @Test
    void hasNoFractionsOfASecond() {
        assertThat(CreationTime.of(createdAt(1_999L))).isEqualTo(1);
        assertThat(CreationTime.of(createdAt(2_000L))).isEqualTo(2);
    }

    @Test
    void isZeroIfKeycloakHasNone() {
        assertThat(CreationTime.of(createdAt(null))).isZero();
    }

    @Test
    void ofAClientIsTheLaterOneOfItsOwnAndThatOfItsServiceAccount() {
        assertThat(ofClient(1_999L, ACCOUNT)).isEqualTo(3);
        assertThat(ofClient(4_000L, ACCOUNT)).isEqualTo(4);
    }

    /** Keycloak has no time of a client that an earlier version created. */
    @Test
    void ofAClientIsTheOneThatKeycloakHas() {
        assertThat(ofClient(null, ACCOUNT)).isEqualTo(3);
        assertThat(ofClient(4_000L, NO_ACCOUNT)).isEqualTo(4);
        assertThat(ofClient(null, NO_ACCOUNT)).isZero();
    }

    private static long ofClient(Long millis, ServiceAccount account) {
        ClientModel client =
                Stub.of(ClientModel.class).with("getCreatedTimestamp", millis).get();
        return CreationTime.of(client, account);
    }

    private static UserModel createdAt(Long millis) {
        return Stub.of(UserModel.class).with("getCreatedTimestamp", millis).get();
    }
}
