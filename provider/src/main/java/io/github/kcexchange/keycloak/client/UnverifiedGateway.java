// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import io.github.kcexchange.gateway.GatewayClient;
import org.keycloak.models.delegate.ClientModelLazyDelegate;

/**
 * A placeholder client. Keycloak's client authentication flow requires a client before an authenticator may answer. It
 * represents no real client and only names the responsible authenticator. Most other calls fail.
 */
public final class UnverifiedGateway extends ClientModelLazyDelegate {

    public UnverifiedGateway() {
        super(null);
    }

    @Override
    public String getClientAuthenticatorType() {
        return GatewayClient.AUTHENTICATOR;
    }

    @Override
    public boolean isPublicClient() {
        return false;
    }

    @Override
    public boolean isEnabled() {
        return false;
    }
}
