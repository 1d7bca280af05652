// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.UserModel;

class CredentialOwnerTest {

    private static final Instant CREATED = Instant.ofEpochMilli(1_000);

    @Nested
    class ACredentialOnRecordWithItsServiceAccount {

        @Test
        void belongsToThatOne() {
            assertThat(CredentialOwner.is(account("one", 5_000L), credential("one")))
                    .isTrue();
        }

        @Test
        void belongsToNoOtherServiceAccountHoweverOldItIs() {
            assertThat(CredentialOwner.is(account("two", 1L), credential("one")))
                    .isFalse();
        }
    }

    @Nested
    class ACredentialOfAnOlderVersion {

        @ParameterizedTest
        @CsvSource({"1, true", "1000, true", "1001, false"})
        void belongsToAServiceAccountThatIsNotYounger(long created, boolean belongs) {
            assertThat(CredentialOwner.is(account("one", created), credential(null)))
                    .isEqualTo(belongs);
        }

        @Test
        void belongsToNoServiceAccountOfUnknownAge() {
            assertThat(CredentialOwner.is(account("one", null), credential(null)))
                    .isFalse();
        }
    }

    private static UserModel account(String id, Long created) {
        return Stub.of(UserModel.class)
                .with("getId", id)
                .with("getCreatedTimestamp", created)
                .get();
    }

    private static CredentialRecord credential(String owner) {
        return new CredentialRecord("id", "realm", "gateway", owner, 1, "hash", "key", CREATED, null, null);
    }
}
