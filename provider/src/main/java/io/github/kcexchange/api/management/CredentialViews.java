// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import io.github.kcexchange.gateway.CredentialRecord;
import io.github.kcexchange.gateway.SigningKeys;
import java.util.List;

/**
 * Shows the credentials of one answer.
 *
 * @param keys of the realm, read once for all of them
 * @param links of this API
 */
record CredentialViews(SigningKeys keys, Links links) {

    CredentialView of(CredentialRecord credential) {
        return CredentialView.of(credential, keys.status(credential.keyId()), links);
    }

    List<CredentialView> ofAll(List<CredentialRecord> credentials) {
        return credentials.stream().map(this::of).toList();
    }
}
