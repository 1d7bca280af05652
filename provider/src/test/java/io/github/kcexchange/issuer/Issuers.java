// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.text.StoredTime;

/** Trusted issuers of which only the alias matters. */
final class Issuers {

    private Issuers() {}

    static TrustedIssuer withAlias(String alias) {
        IssuerSettings settings = new IssuerSettings(
                alias,
                null,
                "https://" + alias + ".example.com",
                "https://" + alias + ".example.com/jwks",
                null,
                null,
                0,
                null,
                true,
                false,
                false,
                false,
                false);
        return new TrustedIssuer("id of " + alias, alias, false, true, settings, StoredTime.NONE, StoredTime.NONE);
    }
}
