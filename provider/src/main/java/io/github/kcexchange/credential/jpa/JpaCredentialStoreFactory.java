// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.credential.CredentialStore;
import io.github.kcexchange.credential.CredentialStoreFactory;
import io.github.kcexchange.gateway.GatewaysWithoutDefaults;
import io.github.kcexchange.jpa.SessionEntities;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.timer.TimerProvider;

/** Creates the stores, keeps one {@link LastUse} per server, and reacts to the removal of gateways and realms. */
public final class JpaCredentialStoreFactory implements CredentialStoreFactory {

    private static final String FLUSH_INTERVAL = "last-used-flush-interval";

    /** In seconds. */
    private static final int DEFAULT_FLUSH_INTERVAL = 10;

    private final LastUse lastUse = new LastUse();
    private Duration flushInterval = Duration.ofSeconds(DEFAULT_FLUSH_INTERVAL);
    private @Nullable LastUseWriter writer;

    @Override
    public CredentialStore create(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        return new JpaCredentialStore(
                SessionEntities.of(session),
                lastUse,
                (realmId, gatewayIds) -> KeycloakModelUtils.runJobInTransactionWithResult(
                        sessions,
                        reading -> reading.getProvider(CredentialStore.class).list(realmId, gatewayIds)),
                () -> DeletionOfCredentials.of(session).deleteRows());
    }

    @Override
    public void init(Config.Scope config) {
        int seconds = config.getInt(FLUSH_INTERVAL, DEFAULT_FLUSH_INTERVAL);
        if (seconds < 1) {
            throw new IllegalArgumentException(FLUSH_INTERVAL + " must be at least 1 second, but is " + seconds);
        }
        flushInterval = Duration.ofSeconds(seconds);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        writer = new LastUseWriter(factory, lastUse);
        factory.register(this::onEvent);
        factory.register(new GatewaysWithoutDefaults());
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            ServiceAccountsOnRecord.complete(migrated.getFactory());
            schedule(migrated.getFactory());
        } else if (event instanceof ClientModel.ClientRemovedEvent removed) {
            DeletionOfCredentials.of(removed.getKeycloakSession())
                    .ofGateway(removed.getClient().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            DeletionOfCredentials.of(removed.getKeycloakSession())
                    .ofRealm(removed.getRealm().getId());
        }
    }

    private void schedule(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(writer, flushInterval.toMillis(), "pingone-gateway-credential-last-use");
        }
    }

    /**
     * Keycloak closes a factory before the factories that it depends on. {@link #close} can therefore still write to
     * the database.
     */
    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(JpaConnectionProvider.class);
    }

    /** Writes the last uses that were collected since the last batch, because the server is stopping. */
    @Override
    public void close() {
        if (writer != null) {
            writer.run();
        }
    }

    @Override
    public String getId() {
        return "jpa";
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(FLUSH_INTERVAL)
                .type("int")
                .helpText("Interval in seconds between two writes of the last use of gateway credentials.")
                .defaultValue(DEFAULT_FLUSH_INTERVAL)
                .add()
                .build();
    }
}
