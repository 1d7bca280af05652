// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.managers.UserConsentManager;

/**
 * Checks the subject's consent to the scopes of the token. The check is that of Keycloak's TokenManager, but does not
 * depend on the version of Keycloak.
 */
final class Consent {

    private final OAuth2GrantType.Context context;

    Consent(OAuth2GrantType.Context context) {
        this.context = context;
    }

    /**
     * Whether the consent covers the client and all scopes. A client policy that restricts the scopes also removes the
     * client, which a consent page can show like a scope.
     */
    boolean covers(UserModel user, ClientSessionContext clientSession) {
        ClientModel client = context.getClient();
        boolean required = client.isConsentRequired();
        Set<String> granted = required ? granted(user, client) : Set.of();
        return Stream.concat(Stream.of(client), clientSession.getClientScopesStream())
                .allMatch(scope -> ConsentedScope.isCovered(scope, required, granted));
    }

    private Set<String> granted(UserModel user, ClientModel client) {
        UserConsentModel consent =
                UserConsentManager.getConsentByClient(context.getSession(), context.getRealm(), user, client.getId());
        return consent == null
                ? Set.of()
                : consent.getGrantedClientScopes().stream()
                        .map(ClientScopeModel::getId)
                        .collect(Collectors.toSet());
    }
}
