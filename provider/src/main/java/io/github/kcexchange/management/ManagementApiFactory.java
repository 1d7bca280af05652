// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import io.github.kcexchange.management.environment.Environment;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/** Adds the {@linkplain ManagementApi management API} to Keycloak's Admin API. */
public final class ManagementApiFactory implements AdminRealmResourceProviderFactory {

    private final ManagementApi api = new ManagementApi();

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return api;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return Environment.API;
    }
}
