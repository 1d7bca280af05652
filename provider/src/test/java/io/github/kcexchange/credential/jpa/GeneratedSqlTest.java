// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The SQL that Liquibase generates for each database that Keycloak supports, without a connection to one. The files
 * contain the expected SQL: a difference shows what a change of the changelog, or of Liquibase's version, does to an
 * installation. To renew a file, copy the one in {@code target/generated-sql} after you read it.
 */
class GeneratedSqlTest {

    private static final String CHANGELOG = new CredentialEntityProvider().getChangelogLocation();

    /** An identifier, with or without the quotes of a product. */
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z0-9_]*_[A-Z0-9_]*\\b");

    @TempDir
    private Path folder;

    private enum Product {
        H2("h2?version=2.3", "VARCHAR(36)", "INT", "BIGINT"),
        POSTGRESQL("postgresql?version=15", "VARCHAR(36)", "INTEGER", "BIGINT"),
        MARIADB("mariadb?version=10.11", "VARCHAR(36)", "INT", "BIGINT"),
        MYSQL("mysql?version=8.4", "VARCHAR(36)", "INT", "BIGINT"),
        ORACLE("oracle?version=19", "VARCHAR2(36)", "INTEGER", "NUMBER(38, 0)"),
        MSSQL("mssql?version=16", "VARCHAR(36)", "INT", "BIGINT");

        private final String url;
        private final String text;
        private final String number;
        private final String time;

        Product(String url, String text, String number, String time) {
            this.url = url;
            this.text = text;
            this.number = number;
            this.time = time;
        }

        String fileName() {
            return name().toLowerCase(Locale.ROOT) + ".sql";
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void theSqlIsTheExpectedOne(Product product) throws Exception {
        String generated = sql(product);
        Path copy = Path.of("target", "generated-sql", product.fileName());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, generated);
        assertThat(generated).isEqualTo(expected(product));
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void everyNameFitsOlderVersionsOfOracle(Product product) throws Exception {
        assertThat(NAME.matcher(sql(product)).results().map(MatchResult::group).distinct())
                .contains("PINGONE_GATEWAY_CREDENTIAL", "UK_PINGONE_GW_CRED_SLOT", "SERVICE_ACCOUNT_ID")
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(30));
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void everyColumnHasATypeThatHoldsItsValues(Product product) throws Exception {
        String table = plain(sql(product));
        assertThat(Stream.of("ID", "REALM_ID", "GATEWAY_ID")
                        .map(column -> column + " " + product.text + " NOT NULL")
                        .filter(column -> !table.contains(column)))
                .isEmpty();
        assertThat(table)
                .contains("SLOT " + product.number + " NOT NULL")
                .contains("TOKEN_HASH " + product.text.replace("36", "64") + " NOT NULL")
                .contains("KEY_ID " + product.text.replace("36", "255") + " NOT NULL")
                .contains("CREATED_AT " + product.time + " NOT NULL")
                .containsPattern("EXPIRES_AT " + Pattern.quote(product.time) + "(?! NOT NULL)")
                .containsPattern("LAST_USED_AT " + Pattern.quote(product.time) + "(?! NOT NULL)")
                .containsPattern("SERVICE_ACCOUNT_ID " + Pattern.quote(product.text) + "(?! NOT NULL)");
    }

    /** The rows refer to clients and realms of Keycloak without a foreign key: the extension deletes them itself. */
    @ParameterizedTest
    @EnumSource(Product.class)
    void theSlotIsUniqueAndNothingRefersToKeycloaksTables(Product product) throws Exception {
        assertThat(plain(sql(product)))
                .contains("CONSTRAINT UK_PINGONE_GW_CRED_SLOT UNIQUE (GATEWAY_ID, SLOT)")
                .contains("CONSTRAINT PK_PINGONE_GW_CREDENTIAL PRIMARY KEY (ID)")
                .contains("CREATE INDEX IDX_PINGONE_GW_CRED_REALM ON PINGONE_GATEWAY_CREDENTIAL(REALM_ID)")
                .doesNotContainIgnoringCase("foreign key")
                .doesNotContainIgnoringCase("references");
    }

    private String sql(Product product) throws Exception {
        return Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> generate(product));
    }

    /** Without Liquibase's own tables, its comments and the time of the run. */
    private String generate(Product product) throws Exception {
        String url = "offline:" + product.url + "&outputLiquibaseSql=none&changeLogFile="
                + folder.resolve(product.fileName() + ".csv");
        Database database =
                DatabaseFactory.getInstance().openDatabase(url, null, null, null, new ClassLoaderResourceAccessor());
        ByteArrayOutputStream sql = new ByteArrayOutputStream();
        new CommandScope(UpdateSqlCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateSqlCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .setOutput(sql)
                .execute();
        return sql.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .collect(Collectors.joining("\n", "-- SPDX-License-Identifier: Apache-2.0\n", "\n"));
    }

    /** The same without what the products only write in different ways. */
    private static String plain(String sql) {
        return sql.toUpperCase(Locale.ROOT)
                .replace("PUBLIC.", "")
                .replace("NONCLUSTERED ", "")
                .replaceAll("\\s+", " ");
    }

    private static String expected(Product product) throws IOException {
        try (InputStream file = GeneratedSqlTest.class.getResourceAsStream("sql/" + product.fileName())) {
            assertThat(file).as("the expected SQL of %s", product).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
