// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static io.github.kcexchange.credential.jpa.StoredRealm.ACCOUNT;
import static io.github.kcexchange.credential.jpa.StoredRealm.CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore.NewCredential;
import io.github.kcexchange.gateway.GatewayType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The store in a real database, with all of Keycloak's own entities. */
@ExtendWith(FullDatabase.Shared.class)
class CredentialStoreTest {

    private final StoredRealm realm;
    private final String gateway;

    CredentialStoreTest(FullDatabase database) {
        this.realm = new StoredRealm(database);
        this.gateway = realm.gateway("Edge", GatewayType.PING_FEDERATE, true);
    }

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
        assertThat(realm.add(realm.newCredential(UUID.randomUUID().toString()))).isEmpty();
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
        assertThat(realm.neighbour().list(gateway)).isEmpty();
        assertThat(realm.list(realm.gateway("Other", GatewayType.LDAP, true))).isEmpty();
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
        assertThat(realm.neighbour().list(List.of(gateway, other))).isEmpty();
    }

    @Test
    void deletesAllOfAGatewayAndOfNoOther() {
        CredentialRecord kept = realm.added(realm.gateway("Other", GatewayType.LDAP, true));
        realm.added(gateway);
        delete(deletion -> deletion.ofGateway(gateway));
        assertThat(realm.list(gateway)).isEmpty();
        assertThat(realm.find(kept.id())).contains(kept);
    }

    @Test
    void deletesAllOfARealmAndOfNoOther() {
        StoredRealm other = realm.neighbour();
        CredentialRecord kept = other.added(other.gateway("Other", GatewayType.LDAP, true));
        realm.added(gateway);
        delete(deletion -> deletion.ofRealm(realm.id));
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

    private void delete(Consumer<DeletionOfCredentials> owner) {
        realm.run(manager -> {
            DeletionOfCredentials deletion = new DeletionOfCredentials(manager);
            owner.accept(deletion);
            deletion.begin();
            deletion.commit();
        });
    }
}
