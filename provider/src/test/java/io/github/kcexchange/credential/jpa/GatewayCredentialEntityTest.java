// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore.NewCredential;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GatewayCredentialEntityTest {

    private static final Instant CREATED = Instant.parse("2026-02-03T04:05:06.789Z");
    private static final Instant END = Instant.parse("2027-02-03T04:05:06Z");

    @Test
    void aRowKeepsEveryMemberToTheMillisecond() {
        NewCredential credential = new NewCredential("id", "realm", "gateway", "account", "hash", "key", CREATED, END);
        assertThat(new GatewayCredentialEntity(credential, 3).toRecord())
                .isEqualTo(new CredentialRecord(
                        "id", "realm", "gateway", "account", 3, "hash", "key", CREATED, END, null));
    }

    @Test
    void aRowWithoutAnExpiryHasNone() {
        NewCredential credential = new NewCredential("id", "realm", "gateway", "account", "hash", "key", CREATED, null);
        assertThat(new GatewayCredentialEntity(credential, 1).toRecord().expiresAt())
                .isNull();
    }
}
