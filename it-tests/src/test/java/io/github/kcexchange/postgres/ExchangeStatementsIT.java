// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.QuietNode;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.server.Statement;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import io.github.kcexchange.wire.TokenEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The SQL statements of an exchange, counted in the database. The realm stores no events: Keycloak would write one row
 * per exchange.
 */
@OnKeycloak
@TouchesSql
@ResourceLock(Database.STATEMENTS)
@Order(6) // It stops the node that the other classes use.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExchangeStatementsIT {
    private static final String TABLE = "PINGONE_GATEWAY_CREDENTIAL";

    private final Database database;
    private final QuietNode quiet;
    private final Server node;
    private final TokenEndpoint endpoint;
    private final Application application;
    private final Credential busy;
    private final Credential calm;
    private final Credential rejected;
    private final Credential disabled;

    /** The node writes last uses only when it stops, so its whole run is one interval. */
    ExchangeStatementsIT(TestRealm realm, Database database, QuietNode quiet) {
        realm.change(changed -> changed.setEventsEnabled(false));
        this.database = database;
        this.quiet = quiet;
        this.application = realm.application("application");
        this.busy = realm.gateway("busy").credential();
        this.calm = realm.gateway("calm").credential();
        this.rejected = realm.gateway("rejected").credential();
        Gateway gateway = realm.gateway("disabled");
        this.disabled = gateway.credential();
        gateway.put(Map.of("enabled", false));
        this.node = quiet.withEmptyCaches();
        this.endpoint = TestRealm.existing(node, realm.name()).token();
    }

    @AfterAll
    void removeTheNode() {
        quiet.remove();
    }

    @Test
    @Order(1)
    void anExchangeReadsOneRowByItsKeyAndWritesNothing() {
        exchanges(busy, 1);
        for (int i = 0; i < 3; i++) {
            Database.awaitForgotten();
            List<Statement> exchange = database.statementsOf(
                    node, () -> endpoint.post(busy.form(), application.basic()).accessToken());
            assertThat(exchange).extracting(Statement::reads).containsExactly(Optional.of(TABLE));
            assertThat(exchange.get(0).text()).endsWith(".ID=$1");
            assertThat(exchange.get(0).parameters()).isEqualTo("$1 = '" + busy.id() + "'");
        }
    }

    @Test
    @Order(2)
    void theRowIsReadOnceASecondForAnyNumberOfExchanges() {
        exchanges(busy, 1);
        Database.awaitForgotten();
        long begin = System.nanoTime();
        List<Statement> statements = database.statementsOf(node, () -> exchanges(busy, 100));
        assertThat(statements)
                .hasSizeBetween(1, readsSince(begin))
                .extracting(Statement::reads)
                .containsOnly(Optional.of(TABLE));
    }

    @Test
    @Order(3)
    void aRejectedExchangeWritesNothing() {
        List<Form> bad = List.of(
                Form.gatewayExchange(Secret.of("forged")),
                Form.gatewayExchange(Secret.of(rejected.token().reveal() + "x")),
                rejected.form().with("scope", "nothing"),
                rejected.form().with("audience", "nowhere"),
                disabled.form());
        long begin = System.nanoTime();
        List<Statement> statements = database.statementsOf(
                node,
                () -> bad.forEach(form -> {
                    endpoint.post(form).hasStatus(400);
                    endpoint.post(form, application.basic()).hasStatus(400);
                }));
        // The first rejected exchange looks nothing up. The others concern two rows.
        assertThat(statements)
                .filteredOn(statement -> statement.isAbout(TABLE))
                .hasSizeBetween(2, 2 * readsSince(begin));
        assertThat(statements).allMatch(statement -> statement.reads().isPresent());
    }

    /** Runs last, because it stops the node. */
    @Test
    @Order(4)
    void manyExchangesCauseOneWriteForEachUsedCredential() {
        List<Statement> exchanges = database.statementsOf(node, () -> {
            exchanges(busy, 100);
            exchanges(calm, 2);
        });
        assertThat(exchanges)
                .isNotEmpty()
                .allMatch(statement -> statement.reads().isPresent());
        List<Statement> atTheEnd = database.statementsOf(node, node.container()::stopGracefully);
        List<Statement> writes =
                atTheEnd.stream().filter(statement -> statement.isAbout(TABLE)).toList();
        assertThat(writes).hasSize(2).allMatch(write -> write.text().startsWith("update "));
        assertThat(writes)
                .filteredOn(write -> write.parameters().contains(busy.id()))
                .hasSize(1);
        assertThat(writes)
                .filteredOn(write -> write.parameters().contains(calm.id()))
                .hasSize(1);
    }

    /** The maximum number of reads of a row since that time. */
    private static int readsSince(long begin) {
        return 1 + (int) Duration.ofNanos(System.nanoTime() - begin).dividedBy(Database.REMEMBERED);
    }

    /** Each exchange once by the application and once with the credential alone. */
    private void exchanges(Credential credential, int times) {
        for (int i = 0; i < times; i++) {
            endpoint.post(credential.form(), application.basic()).accessToken();
            endpoint.post(credential.form()).accessToken();
        }
    }
}
