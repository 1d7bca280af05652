// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code PINGONE_GATEWAY_CREDENTIAL}. Times are in milliseconds since the epoch, as Keycloak stores them. */
@Entity
@Table(name = "PINGONE_GATEWAY_CREDENTIAL")
public class GatewayCredentialEntity {

    @Id
    @Column(name = "ID", length = 36, updatable = false)
    private String id = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    private String realmId = "";

    @Column(name = "GATEWAY_ID", length = 36, nullable = false, updatable = false)
    private String gatewayId = "";

    @Column(name = "SERVICE_ACCOUNT_ID", length = 36, updatable = false)
    private @Nullable String serviceAccountId;

    @Column(name = "SLOT", nullable = false, updatable = false)
    private int slot;

    @Column(name = "TOKEN_HASH", length = 64, nullable = false, updatable = false)
    private String tokenHash = "";

    @Column(name = "KEY_ID", length = 255, nullable = false, updatable = false)
    private String keyId = "";

    @Column(name = "CREATED_AT", nullable = false, updatable = false)
    private long createdAt;

    @Column(name = "EXPIRES_AT", updatable = false)
    private @Nullable Long expiresAt;

    /** Only {@link LastUseWriter} writes this column, never through an entity. */
    @Column(name = "LAST_USED_AT")
    private @Nullable Long lastUsedAt;

    /** Required by JPA. */
    protected GatewayCredentialEntity() {}

    GatewayCredentialEntity(CredentialStore.NewCredential credential, int slot) {
        this.id = credential.id();
        this.realmId = credential.realmId();
        this.gatewayId = credential.gatewayId();
        this.serviceAccountId = credential.serviceAccountId();
        this.slot = slot;
        this.tokenHash = credential.tokenHash();
        this.keyId = credential.keyId();
        this.createdAt = credential.createdAt().toEpochMilli();
        this.expiresAt = millis(credential.expiresAt());
    }

    CredentialRecord toRecord() {
        return new CredentialRecord(
                id,
                realmId,
                gatewayId,
                serviceAccountId,
                slot,
                tokenHash,
                keyId,
                Instant.ofEpochMilli(createdAt),
                instant(expiresAt),
                instant(lastUsedAt));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
