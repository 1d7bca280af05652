// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Serves {@code {server}/realms/{realm}/as/...}: PingOne's paths with the realm's name as {@code envID}. */
public final class AsEndpointsFactory implements EndpointsFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new AsEndpoints(session);
    }

    @Override
    public String getId() {
        return "as";
    }
}
