// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kcexchange.credential.CredentialStore;
import io.github.kcexchange.credential.CredentialStoreFactory;
import io.github.kcexchange.credential.CredentialStoreSpi;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.timer.TimerProvider;

class JpaCredentialStoreFactoryTest {

    private final JpaCredentialStoreFactory factory = new JpaCredentialStoreFactory();
    private final List<ProviderEventListener> listeners = new ArrayList<>();
    private final List<Object> scheduled = new ArrayList<>();
    private final List<Object> updates = new ArrayList<>();
    private boolean databaseIsReadOnly;

    @Test
    void lastUsesAreWrittenEveryTenSecondsOnceTheServerIsUp() {
        start(config(null));
        assertThat(scheduled).isEmpty();
        listeners.forEach(listener -> listener.onEvent(new PostMigrationEvent(sessions())));
        assertThat(scheduled).element(0).isInstanceOf(LastUseWriter.class);
        assertThat(scheduled).element(1).isEqualTo(10_000L);
        assertThat(updates).singleElement().asString().contains("serviceAccountId is null");
    }

    @Test
    void theIntervalIsAnOptionInSecondsAndOneIsTheShortest() {
        start(config(1));
        listeners.forEach(listener -> listener.onEvent(new PostMigrationEvent(sessions())));
        assertThat(scheduled).element(1).isEqualTo(1_000L);
    }

    @Test
    void aServerStartsEvenIfOlderRowsCannotBeCompleted() {
        databaseIsReadOnly = true;
        start(config(null));
        listeners.forEach(listener -> listener.onEvent(new PostMigrationEvent(sessions())));
        assertThat(updates).hasSize(1);
        assertThat(scheduled).element(0).isInstanceOf(LastUseWriter.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void anInvalidIntervalPreventsTheStartWithAClearMessage(int seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factory.init(config(seconds)))
                .withMessage("last-used-flush-interval must be at least 1 second, but is " + seconds);
    }

    @Test
    void theOptionIsDescribedWithItsDefault() {
        assertThat(factory.getConfigMetadata())
                .extracting(ProviderConfigProperty::getName, ProviderConfigProperty::getDefaultValue)
                .containsExactly(tuple("last-used-flush-interval", 10));
        assertThat(factory.getConfigMetadata())
                .noneMatch(option -> option.getHelpText().isBlank());
    }

    @Test
    void aServerThatNeverStartedStopsQuietly() {
        factory.close();
        assertThat(scheduled).isEmpty();
    }

    /**
     * Keycloak closes the dependants of a provider before the provider itself, and all other providers in any order.
     */
    @Test
    void itStopsBeforeTheDatabaseSoThatItCanWriteOnceMore() {
        assertThat(factory.dependsOn()).contains(JpaConnectionProvider.class);
    }

    @Test
    void serverOptionsCanConfigureItsSpi() {
        CredentialStoreSpi spi = new CredentialStoreSpi();
        assertThat(factory.getId()).isEqualTo("jpa");
        assertThat(spi.getName()).isEqualTo("pingone-gateway-credentials");
        assertThat(spi.getProviderClass()).isEqualTo(CredentialStore.class);
        assertThat(spi.getProviderFactoryClass()).isEqualTo(CredentialStoreFactory.class);
        assertThat(spi.isInternal()).isFalse();
    }

    private void start(Config.Scope config) {
        factory.init(config);
        factory.postInit(sessions());
    }

    private static Config.Scope config(Integer seconds) {
        return Stub.of(Config.Scope.class)
                .calling("getInt", arguments -> {
                    assertThat(arguments).element(0).isEqualTo("last-used-flush-interval");
                    return seconds == null ? arguments.get(1) : seconds;
                })
                .get();
    }

    private JpaConnectionProvider database() {
        Query update = Stub.of(Query.class)
                .calling("executeUpdate", arguments -> {
                    if (databaseIsReadOnly) {
                        throw new IllegalStateException("read-only");
                    }
                    return 0;
                })
                .get();
        EntityManager entities = Stub.of(EntityManager.class)
                .calling("createQuery", arguments -> {
                    updates.addAll(arguments);
                    return update;
                })
                .get();
        return Stub.of(JpaConnectionProvider.class)
                .with("getEntityManager", entities)
                .get();
    }

    private KeycloakSessionFactory sessions() {
        TimerProvider timer = Stub.of(TimerProvider.class)
                .calling("schedule", scheduled::addAll)
                .get();
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .calling("getProvider", arguments -> arguments.get(0) == TimerProvider.class ? timer : database())
                .with(
                        "getTransactionManager",
                        Stub.of(KeycloakTransactionManager.class)
                                .with("begin", null)
                                .with("setRollbackOnly", null)
                                .get())
                .with("getAttribute", null)
                .with("setAttribute", null)
                .with("close", null)
                .get();
        return Stub.of(KeycloakSessionFactory.class)
                .with("create", session)
                .calling("register", arguments -> listeners.add((ProviderEventListener) arguments.get(0)))
                .get();
    }
}
