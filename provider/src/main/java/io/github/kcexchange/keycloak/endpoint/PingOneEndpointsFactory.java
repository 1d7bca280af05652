// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * Serves {@code {server}/realms/{realm}/pingone/{envID}/as/...}: PingOne's paths with the realm's id or name as {@code
 * envID}.
 */
public final class PingOneEndpointsFactory implements EndpointsFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PingOneEndpoints(session);
    }

    @Override
    public String getId() {
        return "pingone";
    }
}
