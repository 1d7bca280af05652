// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;

/** {@link CredentialStoreTest} tests which rows are deleted. */
class DeletionOfCredentialsTest {

    private final Map<String, List<String>> idsByOwner = new HashMap<>();
    private final List<Object> deleted = new ArrayList<>();
    private final DeletionOfCredentials deletion = new DeletionOfCredentials(entities());

    /** The writer of last uses locks them in this order ({@link LastUseTest}). */
    @Test
    void theRowsOfAllRemovedGatewaysAreDeletedInTheOrderOfTheirIdsAndThenAllThatAreLeft() {
        idsByOwner.put("one", List.of("d", "b"));
        idsByOwner.put("other", List.of("c", "a"));
        deletion.ofGateway("one");
        deletion.ofGateway("other");
        commit();
        assertThat(deleted).containsExactly("a", "b", "c", "d", List.of("one", "other"));
    }

    @Test
    void theRowsOfARemovedRealmAreDeletedTogetherWithThoseOfItsGateways() {
        idsByOwner.put("gateway", List.of("b"));
        idsByOwner.put("realm", List.of("c", "b", "a"));
        deletion.ofGateway("gateway");
        deletion.ofRealm("realm");
        commit();
        assertThat(deleted).containsExactly("a", "b", "c", List.of("gateway"), List.of("realm"));
    }

    @Test
    void rowsThatWereDeletedOnRequestAreNotDeletedAgainBeforeTheCommit() {
        idsByOwner.put("gateway", List.of("a"));
        idsByOwner.put("realm", List.of("b"));
        deletion.ofGateway("gateway");
        deletion.ofRealm("realm");
        deletion.deleteRows();
        List<Object> onRequest = List.copyOf(deleted);
        assertThat(onRequest).containsExactly("a", "b", List.of("gateway"), List.of("realm"));
        commit();
        assertThat(deleted).isEqualTo(onRequest);
    }

    @Test
    void nothingIsDeletedBeforeTheTransactionCommits() {
        idsByOwner.put("gateway", List.of("a"));
        deletion.ofGateway("gateway");
        deletion.begin();
        assertThat(deleted).isEmpty();
        deletion.rollback();
        assertThat(deleted).isEmpty();
    }

    @Test
    void noStatementNamesMoreThanAThousandGateways() {
        List<String> gateways = new ArrayList<>();
        for (int number = 0; number <= 1000; number++) {
            gateways.add("gateway " + number);
        }
        gateways.forEach(deletion::ofGateway);
        commit();
        assertThat(deleted).containsExactly(gateways.subList(0, 1000), gateways.subList(1000, 1001));
    }

    @Test
    void allRemovalsOfASessionShareOneDeletionBeforeItsCommit() {
        List<Object> prepared = new ArrayList<>();
        KeycloakSession session = session(prepared);
        DeletionOfCredentials first = DeletionOfCredentials.of(session);
        assertThat(DeletionOfCredentials.of(session)).isSameAs(first);
        assertThat(prepared).containsExactly(first);
    }

    private void commit() {
        deletion.begin();
        deletion.commit();
    }

    private EntityManager entities() {
        return Stub.of(EntityManager.class)
                .calling("createQuery", arguments -> query())
                .get();
    }

    @SuppressWarnings("rawtypes") // a class literal has no parameters
    private TypedQuery<?> query() {
        List<Object> values = new ArrayList<>();
        Stub<TypedQuery> query = Stub.of(TypedQuery.class);
        TypedQuery<?> stub = query.get();
        query.calling("setParameter", arguments -> {
            values.add(arguments.get(1));
            return stub;
        });
        query.calling("getResultList", arguments -> ids(values));
        query.calling("executeUpdate", arguments -> {
            deleted.add(values.get(values.size() - 1));
            return 1;
        });
        return stub;
    }

    /** Returns the ids of all owners in the only parameter of a query. */
    private List<String> ids(List<Object> values) {
        List<String> ids = new ArrayList<>();
        for (Object owner : (Collection<?>) values.get(0)) {
            ids.addAll(idsByOwner.getOrDefault(owner, List.of()));
        }
        return ids;
    }

    private KeycloakSession session(List<Object> prepared) {
        Map<Object, Object> attributes = new HashMap<>();
        return Stub.of(KeycloakSession.class)
                .calling("getAttribute", arguments -> attributes.get(arguments.get(0)))
                .calling("setAttribute", arguments -> attributes.put(arguments.get(0), arguments.get(1)))
                .with(
                        "getProvider",
                        Stub.of(JpaConnectionProvider.class)
                                .with("getEntityManager", entities())
                                .get())
                .with(
                        "getTransactionManager",
                        Stub.of(KeycloakTransactionManager.class)
                                .calling("enlistPrepare", prepared::addAll)
                                .get())
                .get();
    }
}
