// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import org.keycloak.models.UserModel;

/**
 * The owner of a credential is the service account that its gateway had when the credential was created. If Keycloak
 * re-creates the service account of the client, the credential does not belong to the new one.
 */
public final class CredentialOwner {

    private CredentialOwner() {}

    /**
     * Whether the credential belongs to that service account.
     *
     * <p>Records of an older version have no owner. For them, an account that was created after the credential is not
     * the owner.
     *
     * @param serviceAccount the current service account of the gateway
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
