// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway.policy;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.clientpolicy.ClientPolicyManager;
import org.keycloak.services.clientpolicy.ClientPolicyManagerFactory;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManagerFactory;

/** Replaces Keycloak's own factory: it has the same id and a higher order. */
public final class GatewayKeepingPoliciesFactory implements ClientPolicyManagerFactory {

    /** Keycloak's own factory has the order 0. */
    private static final int BEFORE_KEYCLOAKS = 100;

    @Override
    public ClientPolicyManager create(KeycloakSession session) {
        return new GatewayKeepingPolicies(session);
    }

    @Override
    public String getId() {
        return new DefaultClientPolicyManagerFactory().getId();
    }

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
