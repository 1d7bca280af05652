// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import java.util.stream.Stream;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.encode.DefaultTokenContextEncoderProviderFactory;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.protocol.oidc.grants.ClientCredentialsGrantTypeFactory;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantTypeFactory;

/**
 * Keycloak's own reader of token ids. It knows the grants {@code te}, the token exchange, {@code cc}, the client
 * credentials, and {@code na}, any other.
 */
public final class TokenIds {

    private TokenIds() {}

    public static TokenContextEncoderProvider reader() {
        KeycloakSessionFactory grants = Stub.of(KeycloakSessionFactory.class)
                .calling(
                        "getProviderFactoriesStream",
                        arguments ->
                                Stream.of(new TokenExchangeGrantTypeFactory(), new ClientCredentialsGrantTypeFactory()))
                .get();
        DefaultTokenContextEncoderProviderFactory factory = new DefaultTokenContextEncoderProviderFactory();
        factory.init(null);
        factory.postInit(grants);
        return factory.create(null);
    }
}
