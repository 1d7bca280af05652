// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import io.github.kcexchange.management.environment.Environment;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** PingOne's {@code {authPath}/{envID}/as/...}. The {@code envID} is the realm's id or name. */
public final class PingOneEndpoints implements RealmResourceProvider {

    private final KeycloakSession session;

    PingOneEndpoints(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /**
     * Returns Keycloak's endpoints for the realm in the path of the request.
     *
     * @throws NotFoundException if {@code envID} is not the id or name of that realm
     */
    @Path("{envID}/as")
    public Object as(@PathParam("envID") String envID) {
        if (!Environment.of(session.getContext().getRealm()).isNamedBy(envID)) {
            throw new NotFoundException("Environment not found");
        }
        return new AsEndpoints(session);
    }

    @Override
    public void close() {
        // Nothing to close: all resources belong to the session.
    }
}
