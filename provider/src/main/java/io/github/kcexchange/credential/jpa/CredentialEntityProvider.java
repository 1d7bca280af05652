// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds the table of gateway credentials to Keycloak's own persistence unit and schema. */
public final class CredentialEntityProvider implements JpaEntityProvider, JpaEntityProviderFactory {

    /**
     * Determines the name of Liquibase's changelog table: {@code DATABASECHANGELOG_PINGONE_GA} (Keycloak's JpaUtils).
     */
    private static final String ID = "pingone-gateway-credential";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public List<Class<?>> getEntities() {
        return List.of(GatewayCredentialEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/pingone-gateway-credential-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
