// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import io.github.kcexchange.gateway.GatewayClient;
import org.keycloak.models.delegate.ClientModelLazyDelegate;

/**
 * Stands where Keycloak's client-authentication flow wants to see a client before it lets an authenticator answer. It is
 * nobody: it only says which authenticator is responsible, and asking it anything else fails.
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
