// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.QuietNode;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.server.Statement;
import io.github.kcexchange.server.TouchesSql;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL statements of a page of a list, counted in the database. Keycloak's caches are warm. */
@OnKeycloak
@TouchesSql
@ResourceLock(Database.STATEMENTS)
@Order(5)
final class PageStatementsIT {
    private static final int GATEWAYS = 12;
    private static final int FEW = 2;
    private static final Pattern SESSIONS = Pattern.compile("OFFLINE_(CLIENT|USER)_SESSION");

    private final Database database;
    private final Server node;
    private final ManagementApi api;
    private final Gateway gateway;
    private final Application application;

    PageStatementsIT(TestRealm realm, Database database, QuietNode quiet) {
        this.database = database;
        this.gateway = realm.gateway("gateway");
        this.application = realm.application("orders");
        IntStream.range(1, GATEWAYS).forEach(n -> {
            realm.gateway("gateway " + n).credential();
            realm.application("application " + n);
            realm.management().post("/trustedIssuers", issuer(n)).hasStatus(201);
        });
        gateway.credential();
        this.node = quiet.withEmptyCaches();
        this.api = TestRealm.existing(node, realm.name()).management();
    }

    private static Map<String, Object> issuer(int number) {
        String issuer = "https://issuer-" + number + ".example";
        return Map.of("name", "Issuer " + number, "issuer", issuer, "jwksUrl", issuer + "/jwks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gateways?", "/gateways?expand=credentials&", "/trustedIssuers?"})
    void aLargePageHasNoMoreStatementsThanASmallOne(String list) {
        List<Statement> small = statements(list + "limit=" + FEW);
        List<Statement> large = statements(list + "limit=" + GATEWAYS);
        assertThat(texts(large)).isEqualTo(texts(small));
    }

    @Test
    void aPageOfGatewaysWithTheirCredentialsHasTwoStatements() {
        List<Statement> page = statements("/gateways?expand=credentials&limit=" + GATEWAYS);
        assertThat(page).hasSize(2);
    }

    @Test
    void theCredentialsOfAGatewayHaveOneStatement() {
        assertThat(statements("/gateways/" + gateway.id() + "/credentials")).hasSize(1);
    }

    @Test
    void theAssignmentsOfAnApplicationWithoutIssuersReadNothing() {
        assertThat(statements("/applications/" + application.id() + "/trustedIssuerAssignments"))
                .isEmpty();
    }

    /** Without Keycloak's look-up of the administrator's session, which began on another node. */
    private List<Statement> statements(String path) {
        api.get(path).hasStatus(200);
        return database.statementsOf(node, () -> api.get(path).hasStatus(200)).stream()
                .filter(statement -> !SESSIONS.matcher(statement.text()).find())
                .toList();
    }

    /** Without the number of rows: a list of parameters is as long as the page. */
    private static List<String> texts(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.text().replaceAll("\\(\\$\\d+(,\\$\\d+)*\\)", "(...)"))
                .toList();
    }
}
