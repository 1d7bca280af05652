// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static io.github.kcexchange.credential.jpa.StoredRealm.ACCOUNT;
import static io.github.kcexchange.credential.jpa.StoredRealm.CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore.NewCredential;
import io.github.kcexchange.gateway.GatewayFilter;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.TextFilter;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;

/** The store and the queries in a real database, with all of Keycloak's own entities. */
public class PersistenceTest {

    private static Database database;
    private static EntityManagerFactory entities;

    private StoredRealm realm;
    private String gateway;

    @BeforeAll
    static void open() throws Exception {
        database = new Database();
        entities = database.allEntities();
    }

    @AfterAll
    static void close() throws Exception {
        entities.close();
        database.close();
    }

    @BeforeEach
    void aRealmWithAGateway() {
        realm = new StoredRealm(entities);
        gateway = realm.gateway("Edge", GatewayType.PING_FEDERATE, true);
    }

    @Nested
    class TheStore {

        @Test
        void returnsTheStoredRecord() {
            NewCredential credential = realm.newCredential(gateway);
            CredentialRecord stored = realm.add(credential).orElseThrow();
            assertThat(stored)
                    .isEqualTo(new CredentialRecord(
                            credential.id(),
                            realm.id,
                            gateway,
                            ACCOUNT,
                            1,
                            credential.tokenHash(),
                            "key",
                            CREATED,
                            null,
                            null));
            assertThat(realm.find(credential.id())).contains(stored);
        }

        @Test
        void keepsAnExpiry() {
            Instant end = Instant.parse("2030-01-01T00:00:00Z");
            NewCredential credential = realm.newCredential(gateway, CREATED, end);
            realm.add(credential);
            assertThat(realm.find(credential.id()).orElseThrow().expiresAt()).isEqualTo(end);
        }

        @Test
        void findsNothingUnderAnUnknownId() {
            assertThat(realm.find(UUID.randomUUID().toString())).isEmpty();
        }

        @Test
        void acceptsFiveAndNoSixth() {
            List<Integer> slots =
                    Stream.generate(() -> realm.added(gateway).slot()).limit(5).toList();
            assertThat(slots).containsExactly(1, 2, 3, 4, 5);
            assertThat(realm.add(realm.newCredential(gateway))).isEmpty();
            assertThat(realm.list(gateway)).hasSize(5);
        }

        @Test
        void acceptsAnotherOnceOneIsRemoved() {
            List<CredentialRecord> stored =
                    Stream.generate(() -> realm.added(gateway)).limit(5).toList();
            realm.remove(stored.get(2));
            assertThat(realm.added(gateway).slot()).isEqualTo(3);
        }

        @Test
        void acceptsNoneForADeletedGateway() {
            assertThat(realm.add(realm.newCredential(UUID.randomUUID().toString())))
                    .isEmpty();
        }

        @Test
        void removesARecordOnceAndOnlyThatOne() {
            CredentialRecord first = realm.added(gateway);
            CredentialRecord second = realm.added(gateway);
            assertThat(realm.remove(first)).isTrue();
            assertThat(realm.remove(first)).isFalse();
            assertThat(realm.list(gateway)).containsExactly(second);
        }

        @Test
        void listsOldestFirst() {
            CredentialRecord late = realm.add(realm.newCredential(gateway, CREATED.plusMillis(1), null))
                    .orElseThrow();
            CredentialRecord early = realm.added(gateway);
            assertThat(realm.list(gateway)).containsExactly(early, late);
        }

        @Test
        void listsTheGatewayOfItsRealmOnly() {
            realm.added(gateway);
            assertThat(new StoredRealm(entities).list(gateway)).isEmpty();
            assertThat(realm.list(realm.gateway("Other", GatewayType.LDAP, true)))
                    .isEmpty();
        }

        @Test
        void listsSeveralGatewaysOfItsRealmTogether() {
            String other = realm.gateway("Other", GatewayType.LDAP, true);
            String empty = realm.gateway("Empty", GatewayType.LDAP, true);
            CredentialRecord late = realm.add(realm.newCredential(gateway, CREATED.plusMillis(2), null))
                    .orElseThrow();
            CredentialRecord middle = realm.add(realm.newCredential(other, CREATED.plusMillis(1), null))
                    .orElseThrow();
            CredentialRecord early = realm.added(gateway);
            assertThat(realm.list(List.of(gateway, other, empty))).containsExactly(early, middle, late);
            assertThat(realm.list(List.of(other, empty))).containsExactly(middle);
            assertThat(realm.list(List.of())).isEmpty();
            assertThat(new StoredRealm(entities).list(List.of(gateway, other))).isEmpty();
        }

        @Test
        void deletesAllOfAGatewayAndOfNoOther() {
            CredentialRecord kept = realm.added(realm.gateway("Other", GatewayType.LDAP, true));
            realm.added(gateway);
            realm.run(manager -> JpaCredentialStore.removeAllOfGateway(manager, gateway));
            assertThat(realm.list(gateway)).isEmpty();
            assertThat(realm.find(kept.id())).contains(kept);
        }

        @Test
        void deletesAllOfARealmAndOfNoOther() {
            StoredRealm other = new StoredRealm(entities);
            CredentialRecord kept = other.added(other.gateway("Other", GatewayType.LDAP, true));
            realm.added(gateway);
            realm.run(manager -> JpaCredentialStore.removeAllOfRealm(manager, realm.id));
            assertThat(realm.list(gateway)).isEmpty();
            assertThat(other.find(kept.id())).contains(kept);
        }

        @Test
        void givesTheLastSlotToExactlyOneOfTwentyCreations() throws Exception {
            IntStream.rangeClosed(1, 4).forEach(i -> realm.added(gateway));
            CyclicBarrier together = new CyclicBarrier(20);
            Callable<Optional<CredentialRecord>> creation = () -> realm.add(realm.newCredential(gateway), together);
            ExecutorService threads = Executors.newFixedThreadPool(20);
            try {
                List<Optional<CredentialRecord>> answers = new ArrayList<>();
                for (Future<Optional<CredentialRecord>> answer : threads.invokeAll(Collections.nCopies(20, creation))) {
                    answers.add(answer.get());
                }
                assertThat(answers).hasSize(20).filteredOn(Optional::isPresent).hasSize(1);
            } finally {
                threads.shutdownNow();
            }
            assertThat(realm.list(gateway)).extracting(CredentialRecord::slot).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        }
    }

    /** Rows of an older version, which did not have the column. */
    @Nested
    class ARowWithoutItsServiceAccount {

        private CredentialRecord old;

        @BeforeEach
        void anOldRow() {
            old = realm.added(gateway);
            realm.run(manager -> manager.createQuery(
                            "update GatewayCredentialEntity c set c.serviceAccountId = null where c.id = :id")
                    .setParameter("id", old.id())
                    .executeUpdate());
        }

        @Test
        void belongsToTheServiceAccountOfItsGatewayAtThatTime() {
            String account = realm.serviceAccount(gateway, CREATED);
            realm.serviceAccount(realm.gateway("Other", GatewayType.LDAP, true), CREATED);
            complete();
            assertThat(owner(old)).isEqualTo(account);
        }

        @Test
        void belongsToNoneThatIsYounger() {
            realm.serviceAccount(gateway, CREATED.plusMillis(1));
            complete();
            assertThat(owner(old)).isNull();
        }

        @Test
        void belongsToNoneOfAnotherRealm() {
            new StoredRealm(entities).serviceAccount(gateway, CREATED);
            complete();
            assertThat(owner(old)).isNull();
        }

        @Test
        void belongsToOneOfThemWhereAClientHasTwo() {
            List<String> accounts =
                    List.of(realm.serviceAccount(gateway, CREATED), realm.serviceAccount(gateway, CREATED));
            complete();
            assertThat(owner(old)).isEqualTo(Collections.min(accounts));
        }

        @Test
        void changesNoRowThatHasOne() {
            CredentialRecord known = realm.added(gateway);
            realm.serviceAccount(gateway, CREATED);
            complete();
            assertThat(owner(known)).isEqualTo(ACCOUNT);
        }

        private void complete() {
            realm.run(ServiceAccountsOnRecord::complete);
        }

        private String owner(CredentialRecord credential) {
            return realm.find(credential.id()).orElseThrow().serviceAccountId();
        }
    }

    @Nested
    class TheLastUse {

        private final Instant early = Instant.ofEpochMilli(1_000);
        private final Instant late = Instant.ofEpochMilli(2_000);

        @Test
        void isNotWrittenByAnExchange() {
            CredentialRecord stored = realm.added(gateway);
            realm.use(stored.id(), early);
            assertThat(realm.find(stored.id())).contains(stored);
        }

        @Test
        void isWrittenWithTheNextBatch() {
            CredentialRecord one = realm.added(gateway);
            CredentialRecord two = realm.added(gateway);
            CredentialRecord unused = realm.added(gateway);
            realm.use(one.id(), early);
            realm.use(two.id(), late);
            writeBatch();
            assertThat(lastUsed(one)).isEqualTo(early);
            assertThat(lastUsed(two)).isEqualTo(late);
            assertThat(lastUsed(unused)).isNull();
        }

        @Test
        void neverGoesBackwards() {
            CredentialRecord stored = realm.added(gateway);
            realm.use(stored.id(), late);
            writeBatch();
            realm.use(stored.id(), early);
            writeBatch();
            assertThat(lastUsed(stored)).isEqualTo(late);
        }

        @Test
        void ofADeletedCredentialIsIgnored() {
            CredentialRecord removed = realm.added(gateway);
            CredentialRecord stays = realm.added(gateway);
            realm.use(removed.id(), early);
            realm.use(stays.id(), early);
            realm.remove(removed);
            writeBatch();
            assertThat(realm.find(removed.id())).isEmpty();
            assertThat(lastUsed(stays)).isEqualTo(early);
        }

        private Instant lastUsed(CredentialRecord credential) {
            return realm.find(credential.id()).orElseThrow().lastUsedAt();
        }

        private void writeBatch() {
            realm.run(manager -> new LastUseWriter(sessions(manager), realm.lastUse).run());
            assertThat(realm.lastUse.drain()).isEmpty();
        }

        private static KeycloakSessionFactory sessions(EntityManager manager) {
            KeycloakSession session = Stub.of(KeycloakSession.class)
                    .with("getAttribute", null)
                    .with("setAttribute", null)
                    .with(
                            "getTransactionManager",
                            Stub.of(KeycloakTransactionManager.class)
                                    .with("begin", null)
                                    .get())
                    .with(
                            "getProvider",
                            Stub.of(JpaConnectionProvider.class)
                                    .with("getEntityManager", manager)
                                    .get())
                    .with("close", null)
                    .get();
            return Stub.of(KeycloakSessionFactory.class).with("create", session).get();
        }
    }

    @Nested
    class TheListOfGateways {

        private String alpha;
        private String beta;
        private String percent;

        @BeforeEach
        void moreGateways() {
            alpha = realm.gateway("alpha", GatewayType.LDAP, true);
            beta = realm.gateway("beta", GatewayType.LDAP, false);
            percent = realm.gateway("100% beta", GatewayType.RADIUS, true);
        }

        @Test
        void isOrderedByName() {
            assertThat(realm.gateways(GatewayFilter.NONE)).containsExactly(percent, gateway, alpha, beta);
        }

        @Test
        void continuesAfterAPosition() {
            PagePosition edge = new PagePosition("Edge", gateway);
            assertThat(realm.gateways(GatewayFilter.NONE, edge, 10)).containsExactly(alpha, beta);
            assertThat(realm.gateways(GatewayFilter.NONE, edge, 1)).containsExactly(alpha);
        }

        @Test
        void continuesAfterTheIdIfNamesAreEqual() {
            List<String> namesakes = Stream.generate(() -> realm.gateway("gamma", GatewayType.LDAP, true))
                    .limit(2)
                    .sorted()
                    .toList();
            assertThat(realm.gateways(GatewayFilter.NONE, new PagePosition("gamma", namesakes.get(0)), 10))
                    .containsExactly(namesakes.get(1));
        }

        @Test
        void isNarrowedByAName() {
            assertThat(realm.gateways(new GatewayFilter(new TextFilter("alpha", null, null), null, null)))
                    .containsExactly(alpha);
            assertThat(realm.gateways(new GatewayFilter(new TextFilter("alph", null, null), null, null)))
                    .isEmpty();
        }

        @Test
        void isNarrowedByTheBeginningOfANameInWhichNothingIsAWildcard() {
            assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "be", null), null, null)))
                    .containsExactly(beta);
            assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "100%", null), null, null)))
                    .containsExactly(percent);
            assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "%", null), null, null)))
                    .isEmpty();
            assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "_lpha", null), null, null)))
                    .isEmpty();
        }

        @Test
        void isNarrowedByAPartOfANameInCapitalOrSmallLetters() {
            String emile = realm.gateway("\u00c9mile", GatewayType.LDAP, true);
            assertThat(realm.gateways(containing("BET"))).containsExactly(percent, beta);
            assertThat(realm.gateways(containing("dg"))).containsExactly(gateway);
            assertThat(realm.gateways(containing("\u00e9M"))).containsExactly(emile);
            assertThat(realm.gateways(containing("gamma"))).isEmpty();
        }

        @Test
        void isNarrowedByAPartOfANameInWhichNothingIsAWildcard() {
            assertThat(realm.gateways(containing("0% b"))).containsExactly(percent);
            assertThat(realm.gateways(containing("b%a"))).isEmpty();
            assertThat(realm.gateways(containing("_"))).isEmpty();
        }

        private static GatewayFilter containing(String part) {
            return new GatewayFilter(new TextFilter(null, null, part), null, null);
        }

        @Test
        void isNarrowedByATypeInWhichNothingIsAWildcard() {
            realm.client("x", "gateway-credential", Map.of("pingone.gateway.type", "PINGxFEDERATE"), true);
            assertThat(realm.gateways(new GatewayFilter(TextFilter.NONE, GatewayType.LDAP, null)))
                    .containsExactly(alpha, beta);
            assertThat(realm.gateways(new GatewayFilter(TextFilter.NONE, GatewayType.PING_FEDERATE, null)))
                    .containsExactly(gateway);
        }

        @Test
        void isNarrowedByTheSwitch() {
            assertThat(realm.gateways(new GatewayFilter(TextFilter.NONE, null, false)))
                    .containsExactly(beta);
            assertThat(realm.gateways(new GatewayFilter(TextFilter.NONE, null, true)))
                    .containsExactly(percent, gateway, alpha);
        }

        @Test
        void isNarrowedByAllOfThemTogether() {
            assertThat(realm.gateways(new GatewayFilter(new TextFilter("alpha", "a", "LPH"), GatewayType.LDAP, true)))
                    .containsExactly(alpha);
            assertThat(realm.gateways(new GatewayFilter(new TextFilter("alpha", "a", "LPH"), GatewayType.LDAP, false)))
                    .isEmpty();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "  "})
        void showsAGatewayWithoutANameAtThePlaceOfItsClientId(String none) {
            String imported = realm.importedGateway("apex", none);
            assertThat(realm.gateways(GatewayFilter.NONE)).containsExactly(percent, gateway, alpha, imported, beta);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "  "})
        void continuesAfterAGatewayWithoutAName(String none) {
            String imported = realm.importedGateway("apex", none);
            List<PagePosition> seen = new ArrayList<>();
            for (PagePosition behind = null; seen.size() < 6; behind = seen.get(seen.size() - 1)) {
                List<PagePosition> page = realm.positions(behind, 1);
                if (page.isEmpty()) {
                    break;
                }
                seen.addAll(page);
            }
            assertThat(seen)
                    .containsExactly(
                            new PagePosition("100% beta", percent),
                            new PagePosition("Edge", gateway),
                            new PagePosition("alpha", alpha),
                            new PagePosition("apex", imported),
                            new PagePosition("beta", beta));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "  "})
        void findsAGatewayWithoutANameByItsClientId(String none) {
            String imported = realm.importedGateway("apex", none);
            assertThat(realm.gateways(new GatewayFilter(new TextFilter("apex", "ap", "PEX"), null, null)))
                    .containsExactly(imported);
            assertThat(realm.gateways(new GatewayFilter(new TextFilter("ape", null, null), null, null)))
                    .isEmpty();
        }

        @Test
        void findsAGatewayWithANameByNothingElse() {
            String imported = realm.importedGateway("apex", "Zone");
            assertThat(realm.gateways(new GatewayFilter(new TextFilter("Zone", "Z", "ON"), null, null)))
                    .containsExactly(imported);
            assertThat(realm.gateways(new GatewayFilter(new TextFilter("apex", null, null), null, null)))
                    .isEmpty();
            assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "ap", null), null, null)))
                    .isEmpty();
            assertThat(realm.gateways(containing("pex"))).isEmpty();
        }

        @Test
        void leavesOutClientsThatAreNoGatewaysAndOtherRealms() {
            realm.client("no gateway", "client-secret", Map.of("pingone.gateway.type", "LDAP"), true);
            realm.client("no type", "gateway-credential", Map.of("pingone.gateway.applications", "LDAP"), true);
            new StoredRealm(entities).gateway("far away", GatewayType.LDAP, true);
            assertThat(realm.gateways(GatewayFilter.NONE)).containsExactly(percent, gateway, alpha, beta);
        }
    }
}
