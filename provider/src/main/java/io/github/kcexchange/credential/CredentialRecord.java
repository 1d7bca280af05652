// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a gateway credential; the credential itself is not, and cannot be made from this.
 *
 * @param id the credential's {@code jti}
 * @param realmId the realm's id
 * @param gatewayId the gateway's id
 * @param serviceAccountId the service account that it was created for, or null if an older version stored the record
 * @param slot 1 to {@link CredentialStore#CREDENTIALS_PER_GATEWAY}
 * @param tokenHash SHA-256 of the credential, lower-case hexadecimal
 * @param keyId {@code kid} of the realm key that signed it
 * @param createdAt to the millisecond
 * @param expiresAt to the second, or null if it has no end
 * @param lastUsedAt when an exchange last succeeded with it, some seconds late; null before the first
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

    /** Whether the credential has expired at that moment; one without an end never has. */
    public boolean isExpiredAt(Instant moment) {
        return expiresAt != null && !moment.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "CredentialRecord[" + id + "]";
    }
}
