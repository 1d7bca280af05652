// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.issuer.OtherIssuer;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.QuietNode;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.server.Statement;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The SQL statements of the exchange of a token, counted in the database. Trusted issuers add none to the exchange
 * of a token of the realm. The realms store no events: Keycloak would write one row per exchange.
 */
@OnKeycloak
@TouchesSql
@ResourceLock(Database.STATEMENTS)
@Order(5)
final class SubjectStatementsIT {
    private static final List<String> TABLES =
            List.of("IDENTITY_PROVIDER", "IDENTITY_PROVIDER_CONFIG", "IDENTITY_PROVIDER_MAPPER", "FEDERATED_IDENTITY");

    private static final String CLIENT_SESSIONS = "OFFLINE_CLIENT_SESSION";

    private final Database database;
    private final Server node;
    private final OtherIssuer issuer = OtherIssuer.any();
    private final Party trusting;
    private final Party plain;

    SubjectStatementsIT(TestRealm realm, Database database, QuietNode quiet) {
        this.database = database;
        Party assigned = Party.in(realm);
        OtherIssuer.any().trustedBy(realm, Map.of()).assignedTo(assigned.application());
        issuer.trustedBy(realm, Map.of()).assignedTo(assigned.application()).link(assigned.alice(), "alice-there");
        Party alone = Party.in(realm.neighbour());
        this.node = quiet.withEmptyCaches();
        this.trusting = assigned.at(node);
        this.plain = alone.at(node);
    }

    @ParameterizedTest
    @ValueSource(strings = {Form.ACCESS_TOKEN, OtherIssuer.JWT})
    void trustedIssuersAddNoStatementToTheExchangeOfATokenOfTheRealm(String type) {
        List<Statement> statements = warmExchange(trusting, type);
        assertThat(statements).noneMatch(SubjectStatementsIT::isAboutIssuers);
        assertThat(texts(statements)).isEqualTo(texts(warmExchange(plain, type)));
    }

    /** Proves that the test above would see these tables. */
    @Test
    void theFirstExchangeOfATokenOfATrustedIssuerReadsTheIssuerAndTheLink() {
        Form form = OtherIssuer.exchange(
                issuer.tokenFor("alice-there", trusting.realm()).signedBy(issuer.key()));
        List<Statement> statements = database.statementsOf(node, () -> trusting.exchange(form));
        assertThat(statements)
                .anyMatch(statement -> statement.isAbout("IDENTITY_PROVIDER"))
                .anyMatch(statement -> statement.isAbout("FEDERATED_IDENTITY"));
    }

    /** Keycloak creates a transient session for the token. That session is in no table. */
    @Test
    void theExchangeOfATokenWithoutASessionSearchesNoClientSession() {
        Form form = Form.exchange(plain.application().clientCredentials(), Form.ACCESS_TOKEN);
        assertThat(statementsOf(() -> plain.exchange(form))).noneMatch(statement -> statement.isAbout(CLIENT_SESSIONS));
    }

    /** Proves that the test above would see the search. */
    @Test
    void keycloaksIntrospectionOfATokenWithoutASessionSearchesTheClientSession() {
        Secret token = plain.application().clientCredentials();
        assertThat(statementsOf(() -> plain.application().introspect(token)))
                .anyMatch(statement -> statement.isAbout(CLIENT_SESSIONS));
    }

    private List<Statement> statementsOf(Runnable warmed) {
        for (int i = 0; i < 3; i++) {
            warmed.run();
        }
        return database.statementsOf(node, warmed);
    }

    private List<Statement> warmExchange(Party party, String type) {
        Form form = Form.exchange(party.signIn(), type);
        return statementsOf(() -> party.exchange(form));
    }

    private static boolean isAboutIssuers(Statement statement) {
        return TABLES.stream().anyMatch(statement::isAbout);
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::text).toList();
    }

    /** A realm with a user and with the application that the user signs in to, which exchanges the user's tokens. */
    private record Party(TestRealm realm, Application application, Person alice) {

        static Party in(TestRealm realm) {
            realm.change(all -> all.setEventsEnabled(false));
            return new Party(realm, realm.application("application"), realm.person("alice"));
        }

        /** The same, accessed on that node. */
        Party at(Server node) {
            TestRealm there = TestRealm.existing(node, realm.name());
            Person person = new Person(there, alice.id(), alice.username(), alice.password());
            return new Party(there, application.at(there), person);
        }

        Secret signIn() {
            return alice.logIn(application, "openid").accessToken();
        }

        void exchange(Form form) {
            realm.token().post(form, application.basic()).accessToken();
        }
    }
}
