// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import org.keycloak.models.UserModel;

/**
 * Whose a credential is: the service account's that its gateway had when the credential was created. Keycloak may make
 * another service account for the same client; the credential is not that one's.
 */
public final class CredentialOwner {

    private CredentialOwner() {}

    /**
     * Whether the credential belongs to that service account.
     *
     * <p>An older version stored no owner. There, an account that is younger than the credential is not its owner.
     *
     * @param serviceAccount the one that the gateway has now
     */
    public static boolean is(UserModel serviceAccount, CredentialRecord credential) {
        String owner = credential.serviceAccountId();
        return owner == null ? isOlder(serviceAccount, credential) : owner.equals(serviceAccount.getId());
    }

    private static boolean isOlder(UserModel serviceAccount, CredentialRecord credential) {
        Long created = serviceAccount.getCreatedTimestamp();
        return created != null && created <= credential.createdAt().toEpochMilli();
    }
}
