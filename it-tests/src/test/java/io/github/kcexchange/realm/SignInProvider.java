// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** An OpenID Connect provider that users sign in with. An administrator creates it in Keycloak. */
public final class SignInProvider {

    private SignInProvider() {}

    /**
     * Creates the provider. Its addresses begin with the issuer.
     *
     * @return its path in the management API, as far as it is a trusted issuer
     */
    public static String in(
            TestRealm realm, String alias, String issuer, Consumer<IdentityProviderRepresentation> change) {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(alias);
        provider.setProviderId("oidc");
        provider.setEnabled(true);
        provider.setConfig(new HashMap<>(Map.of(
                "issuer",
                issuer,
                "useJwksUrl",
                "true",
                "jwksUrl",
                issuer + "/jwks",
                "clientId",
                "us-there",
                "clientSecret",
                "of-no-importance",
                "authorizationUrl",
                issuer + "/auth",
                "tokenUrl",
                issuer + "/token")));
        change.accept(provider);
        realm.admin().identityProviders().create(provider).close();
        IdentityProviderResource created = realm.admin().identityProviders().get(alias);
        return "/trustedIssuers/" + created.toRepresentation().getInternalId();
    }
}
