// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A database with the table of the extension and those of all of Keycloak's own entities. */
public final class FullDatabase implements AutoCloseable {

    private final Database database;
    private final EntityManagerFactory entities;

    /**
     * Opens the database for the first test that has it as a parameter. All tests share it, so each of them has realms
     * of its own. JUnit closes its store, and with it the database, at the end of the run.
     */
    public static final class Shared implements ParameterResolver {

        private static final Namespace DATABASES = Namespace.create(Shared.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == FullDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(DATABASES).computeIfAbsent("database", name -> opened());
        }

        private static FullDatabase opened() {
            try {
                return new FullDatabase(new Database());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private FullDatabase(Database database) throws Exception {
        this.database = database;
        this.entities = database.allEntities();
    }

    /** Does the work in a transaction of its own. */
    public void run(Consumer<EntityManager> work) {
        call(manager -> {
            work.accept(manager);
            return this;
        });
    }

    /** Returns the result of the work, which is done in a transaction of its own. */
    public <R> R call(Function<EntityManager, R> work) {
        try (EntityManager manager = entities.createEntityManager()) {
            manager.getTransaction().begin();
            try {
                R result = work.apply(manager);
                manager.getTransaction().commit();
                return result;
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        entities.close();
        database.close();
    }
}
