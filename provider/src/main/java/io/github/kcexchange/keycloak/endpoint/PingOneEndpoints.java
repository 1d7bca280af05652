// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import io.github.kcexchange.management.environment.Environment;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** PingOne's {@code {authPath}/{envID}/as/...}, where {@code envID} is the realm's id or name and nothing else. */
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
     * Keycloak's endpoints for the realm of the request's path.
     *
     * @throws NotFoundException if {@code envID} names another realm than the path does, or none
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
        // Holds nothing beyond the session's own life.
    }
}
