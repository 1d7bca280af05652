// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.credential.CredentialHash;
import io.github.kcexchange.credential.CredentialRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.connections.jpa.util.JpaUtils;

/** The table that Liquibase creates from the extension's changelog. */
class ChangelogTest {

    private static final String INSERT = "insert into PINGONE_GATEWAY_CREDENTIAL"
            + " (ID, REALM_ID, GATEWAY_ID, SLOT, TOKEN_HASH, KEY_ID, CREATED_AT) values (?, ?, ?, ?, ?, ?, ?)";

    private static Database database;

    @BeforeAll
    static void migrate() throws Exception {
        database = new Database();
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void empty() throws Exception {
        execute("delete from PINGONE_GATEWAY_CREDENTIAL");
    }

    @Test
    void theTableMatchesTheEntity() {
        assertThatCode(() -> {
                    try (EntityManagerFactory entities = database.ourEntity()) {
                        assertThat(entities.isOpen()).isTrue();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theDatabaseRejectsASecondRowOfOneSlot() throws Exception {
        insert("one", "gateway", 1);
        assertThatThrownBy(() -> insert("two", "gateway", 1))
                .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                .hasMessageContaining("UK_PINGONE_GW_CRED_SLOT");
    }

    @Test
    void theDatabaseRejectsASecondRowOfOneId() throws Exception {
        insert("one", "gateway", 1);
        assertThatThrownBy(() -> insert("one", "gateway", 2))
                .isInstanceOf(SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void anotherSlotAndAnotherGatewayAreAccepted() throws Exception {
        insert("one", "gateway", 1);
        insert("two", "gateway", 2);
        insert("three", "other", 1);
        assertThat(count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"ID", "REALM_ID", "GATEWAY_ID", "SLOT", "TOKEN_HASH", "KEY_ID", "CREATED_AT"})
    void requiredColumnsCannotBeNull(String column) throws Exception {
        insert("one", "gateway", 1);
        assertThatThrownBy(() -> execute("update PINGONE_GATEWAY_CREDENTIAL set " + column + " = null"))
                .isInstanceOf(SQLIntegrityConstraintViolationException.class);
    }

    /** Each version adds change sets, and never changes one that ran already. */
    @Test
    void aTableOfTheFirstVersionKeepsItsRows() throws Exception {
        try (Database old = Database.withChangeSets(1)) {
            insertInto(old, "one", "gateway", 1);
            assertThatThrownBy(old::ourEntity).hasMessageContaining("SERVICE_ACCOUNT_ID");
            old.migrate();
            try (EntityManagerFactory entities = old.ourEntity();
                    EntityManager reading = entities.createEntityManager()) {
                assertThat(reading.find(GatewayCredentialEntity.class, "one").toRecord())
                        .extracting(
                                CredentialRecord::gatewayId, CredentialRecord::slot, CredentialRecord::serviceAccountId)
                        .containsExactly("gateway", 1, null);
            }
        }
    }

    /** The limit of older Oracle versions. MySQL and SQL Server accept such names without quoting. */
    @Test
    void noNameIsLongerThanThirtyCharacters() throws Exception {
        List<String> names = Pattern.compile("(?:\\w*[nN]ame|primaryKeyName|columnNames)=\"([^\"]*)\"")
                .matcher(changelog())
                .results()
                .flatMap(match -> List.of(match.group(1).split(",\\s*")).stream())
                .toList();
        assertThat(names)
                .contains("PINGONE_GATEWAY_CREDENTIAL", "UK_PINGONE_GW_CRED_SLOT", "PK_PINGONE_GW_CREDENTIAL")
                .allSatisfy(
                        name -> assertThat(name).hasSizeLessThanOrEqualTo(30).matches("[A-Z][A-Z_]*"));
    }

    @Test
    void everyTypeIsOneThatLiquibaseTranslatesForEveryDatabase() throws Exception {
        assertThat(Pattern.compile(" type=\"([^\"]*)\"")
                        .matcher(changelog())
                        .results()
                        .map(match -> match.group(1)))
                .hasSize(10)
                .allSatisfy(type -> assertThat(type).matches("VARCHAR\\((36|64|255)\\)|INT|BIGINT"));
    }

    /** Keycloak shortens the provider's id to form the name of Liquibase's own table (JpaUtils). */
    @Test
    void theProviderGivesLiquibaseATableOfItsOwn() {
        assertThat(JpaUtils.getCustomChangelogTableName(new CredentialEntityProvider().getFactoryId()))
                .isEqualTo("DATABASECHANGELOG_PINGONE_GA")
                .hasSizeLessThanOrEqualTo(30);
    }

    private void insert(String id, String gateway, int slot) throws SQLException {
        insertInto(database, id, gateway, slot);
    }

    private static void insertInto(Database target, String id, String gateway, int slot) throws SQLException {
        try (Connection connection = target.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setString(2, "realm");
            insert.setString(3, gateway);
            insert.setInt(4, slot);
            insert.setString(5, CredentialHash.of(id));
            insert.setString(6, "key");
            insert.setLong(7, 1);
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private int count() throws SQLException {
        try (Connection connection = database.connect();
                var rows =
                        connection.createStatement().executeQuery("select count(*) from PINGONE_GATEWAY_CREDENTIAL")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String changelog() throws Exception {
        try (InputStream changelog =
                ChangelogTest.class.getResourceAsStream("/" + new CredentialEntityProvider().getChangelogLocation())) {
            return new String(changelog.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
