// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;

class CreationTimeTest {

    @Test
    void hasNoFractionsOfASecond() {
        assertThat(CreationTime.of(createdAt(1_999L))).isEqualTo(1);
        assertThat(CreationTime.of(createdAt(2_000L))).isEqualTo(2);
    }

    @Test
    void isZeroIfKeycloakHasNone() {
        assertThat(CreationTime.of(createdAt(null))).isZero();
    }

    private static UserModel createdAt(Long millis) {
        return Stub.of(UserModel.class).with("getCreatedTimestamp", millis).get();
    }
}
