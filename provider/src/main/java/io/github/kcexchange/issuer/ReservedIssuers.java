// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/**
 * The trusted issuers that the management API created. Their tokens are for the token exchange only, and for the
 * applications that they are assigned to. Keycloak's {@code jwt-bearer} grant accepts the tokens of such an identity
 * provider from every client that lists its alias. A client that registers itself can list any alias, and any audience.
 */
public final class ReservedIssuers {

    private ReservedIssuers() {}

    /**
     * Whether the identity provider with that alias is a reserved issuer.
     *
     * @param alias the alias, or null if the caller does not know it; an unknown provider counts as reserved
     */
    public static boolean contain(KeycloakSession session, @Nullable String alias) {
        @Nullable
        IdentityProviderModel provider =
                alias == null ? null : session.identityProviders().getByAlias(alias);
        return provider == null || IssuerProvider.isOfTheManagementApi(provider);
    }
}
