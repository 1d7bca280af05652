// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import io.github.kcexchange.wire.Secret;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.representations.idm.RealmRepresentation;

/** Signs in as the administrator of the master realm of one server. */
public final class MasterAdministrator implements AutoCloseable {
    private static final String MASTER = "master";
    private static final int TWO_HOURS = 7200;

    private final Keycloak client;

    private MasterAdministrator(Keycloak client) {
        this.client = client;
    }

    /**
     * Signs in with a token that is valid for two hours, because a renewal would disturb a measurement. Its session
     * must stay valid for as long without a renewal. By default, it would end after half an hour, and the token with
     * it.
     */
    public static MasterAdministrator of(io.github.kcexchange.benchmark.server.Keycloak server) {
        Keycloak client = client(server);
        RealmRepresentation master = client.realm(MASTER).toRepresentation();
        master.setAccessTokenLifespan(TWO_HOURS);
        master.setSsoSessionIdleTimeout(TWO_HOURS);
        client.realm(MASTER).update(master);
        client.close();
        return new MasterAdministrator(client(server));
    }

    private static Keycloak client(io.github.kcexchange.benchmark.server.Keycloak server) {
        return KeycloakBuilder.builder()
                .serverUrl(server.url().toString())
                .realm(MASTER)
                .clientId("admin-cli")
                .username(io.github.kcexchange.benchmark.server.Keycloak.ADMINISTRATOR)
                .password(io.github.kcexchange.benchmark.server.Keycloak.ADMINISTRATOR)
                .build();
    }

    /** Returns the client of Keycloak's own Admin API. */
    Keycloak keycloak() {
        return client;
    }

    Secret token() {
        return Secret.of(client.tokenManager().getAccessTokenString());
    }

    @Override
    public void close() {
        client.close();
    }
}
