// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.SigningKeys;
import java.util.List;

/**
 * Creates the views of the credentials in one answer.
 *
 * @param keys the signing keys of the realm, read once for all views
 * @param links the links of this API
 */
public record CredentialViews(SigningKeys keys, Links links) {

    public CredentialView of(CredentialRecord credential) {
        return CredentialView.of(credential, keys.status(credential.keyId()), links);
    }

    public List<CredentialView> ofAll(List<CredentialRecord> credentials) {
        return credentials.stream().map(this::of).toList();
    }
}
