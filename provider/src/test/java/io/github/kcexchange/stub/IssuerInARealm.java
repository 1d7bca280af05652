// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderFactory;
import org.keycloak.models.ClientModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.UserModel;

/**
 * A trusted issuer that is assigned to the application {@code app}, and to which the user {@code bob-id} is linked as
 * {@code bob-there}. Everything is valid until a test changes it.
 */
public final class IssuerInARealm {

    public static final String ISSUER = "https://issuer";

    /** The claim of a token that depends on the issuer. */
    public static final Map<String, Object> IDENTITY = Map.of("iss", ISSUER, "sub", "bob-there", "client_id", "app");

    private static final String ALIAS = "partner";

    public boolean exists = true;
    public String id = "partner-id";
    public boolean enabled = true;
    public boolean assigned = true;
    public boolean applicationEnabled = true;
    public String linkedUser = "bob-id";
    public String linkedSub = "bob-there";

    public IdentityProviderStorageProvider identityProviders() {
        return Stub.of(IdentityProviderStorageProvider.class)
                .calling("getByAlias", arguments -> exists ? foundByAlias((String) arguments.get(0)) : null)
                .calling("getById", arguments -> exists ? found((String) arguments.get(0)) : null)
                .get();
    }

    /** The database ignores case. The provider still has its own alias. */
    private IdentityProviderModel foundByAlias(String asked) {
        return ALIAS.equalsIgnoreCase(asked) ? provider(id) : null;
    }

    /** The database ignores case. The provider then has the id of the look-up. */
    private IdentityProviderModel found(String asked) {
        return id.equalsIgnoreCase(asked) ? provider(asked) : null;
    }

    private IdentityProviderModel provider(String internalId) {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setInternalId(internalId);
        provider.setAlias(ALIAS);
        provider.setProviderId(JWTAuthorizationGrantIdentityProviderFactory.PROVIDER_ID);
        provider.setEnabled(enabled);
        provider.setConfig(
                new HashMap<>(Map.of("issuer", ISSUER, "useJwksUrl", "true", "jwksUrl", "https://issuer/jwks")));
        return provider;
    }

    /** The application, or any other client of the realm, to which no issuer is assigned. */
    public ClientModel client(String clientId, Stub<ClientModel> client) {
        boolean application = clientId.equals("app");
        return client.with("isEnabled", !application || applicationEnabled)
                .with("getAttribute", application && assigned ? ALIAS : null)
                .get();
    }

    /** The answer of Keycloak's search for a link, which finds the user also if the subject is similar only. */
    public UserModel userByLink() {
        return linkedUser == null
                ? null
                : Stub.of(UserModel.class).with("getId", linkedUser).get();
    }

    /** The link of a user, as the arguments of Keycloak's method name it. */
    public FederatedIdentityModel link(List<Object> arguments) {
        return arguments.contains(ALIAS) ? new FederatedIdentityModel(ALIAS, linkedSub, null) : null;
    }
}
