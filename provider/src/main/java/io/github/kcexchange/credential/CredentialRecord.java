// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored record of a gateway credential. The credential itself is not stored and cannot be derived from the record.
 *
 * @param id the credential's {@code jti}
 * @param realmId the realm's id
 * @param gatewayId the gateway's id
 * @param serviceAccountId the service account that the credential was created for, or null if an older version stored
 * the record
 * @param slot the slot of the gateway, 1 to {@link CredentialStore#CREDENTIALS_PER_GATEWAY}
 * @param tokenHash SHA-256 of the credential, lower-case hexadecimal
 * @param keyId the {@code kid} of the realm key that signed the credential
 * @param createdAt the creation time, with millisecond precision
 * @param expiresAt the expiry, with second precision, or null if the credential has none
 * @param lastUsedAt the time of the last successful exchange, written with a delay of some seconds; null before the
 * first one
 */
public record CredentialRecord(
        String id,
        String realmId,
        String gatewayId,
        @Nullable String serviceAccountId,
        int slot,
        String tokenHash,
        String keyId,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** Whether the credential has expired at that moment. A credential without an expiry never expires. */
    public boolean isExpiredAt(Instant moment) {
        return expiresAt != null && !moment.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "CredentialRecord[" + id + "]";
    }
}
