// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.hibernate.cfg.Configuration;

/** An in-memory H2 in which Liquibase creates the extension's table, as in a server. */
final class Database implements AutoCloseable {

    private static final String CHANGELOG = new CredentialEntityProvider().getChangelogLocation();

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE";
    private final Connection keptOpen;

    Database() throws Exception {
        this(Integer.MAX_VALUE);
    }

    private Database(int changeSets) throws Exception {
        keptOpen = connect();
        migrate(changeSets);
    }

    /** As an older version of the extension left it. */
    static Database withChangeSets(int first) throws Exception {
        return new Database(first);
    }

    /** Runs the change sets that did not run before. */
    void migrate() throws Exception {
        migrate(Integer.MAX_VALUE);
    }

    private void migrate(int changeSets) throws Exception {
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> run(changeSets));
    }

    private void run(int changeSets) throws Exception {
        try (Connection connection = connect()) {
            Liquibase liquibase = new Liquibase(
                    CHANGELOG,
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.update(changeSets, "");
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** The extension's entity only, validated against the table that Liquibase created. */
    EntityManagerFactory ourEntity() {
        return configuration("validate").buildSessionFactory();
    }

    /** The extension's entity and all of Keycloak's entities, whose tables Hibernate creates. */
    EntityManagerFactory allEntities() throws Exception {
        Configuration configuration = configuration("update");
        try (InputStream unit = Database.class.getResourceAsStream("/default-persistence.xml")) {
            String text = new String(unit.readAllBytes(), StandardCharsets.UTF_8);
            for (MatchResult entity : Pattern.compile("<class>(.*?)</class>")
                    .matcher(text)
                    .results()
                    .toList()) {
                configuration.addAnnotatedClass(Class.forName(entity.group(1)));
            }
        }
        return configuration.buildSessionFactory();
    }

    private Configuration configuration(String schema) {
        Properties settings = new Properties();
        settings.put("hibernate.connection.url", url);
        settings.put("hibernate.connection.pool_size", "30");
        settings.put("hibernate.hbm2ddl.auto", schema);
        Configuration configuration = new Configuration().addProperties(settings);
        new CredentialEntityProvider().getEntities().forEach(configuration::addAnnotatedClass);
        return configuration;
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = keptOpen) {
            connection.createStatement().execute("shutdown");
        }
    }
}
