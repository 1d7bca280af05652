// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore.NewCredential;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.jpa.entities.ClientEntity;

/** Properties of the store that {@link CredentialStoreTest} would see only in a race. */
class JpaCredentialStoreTest {

    private static final NewCredential CREDENTIAL =
            new NewCredential("id", "realm", "gateway", "account", "hash", "key", Instant.EPOCH, null);

    private final List<String> calls = new ArrayList<>();
    private ClientEntity gateway = new ClientEntity();

    @Test
    void aGatewayIsLockedBeforeItsSlotsAreCounted() {
        assertThat(store().add(CREDENTIAL)).isPresent();
        assertThat(calls).containsExactly("lock", "count", "persist", "flush");
    }

    @Test
    void aDeletedGatewayGetsNoCredential() {
        gateway = null;
        assertThat(store().add(CREDENTIAL)).isEmpty();
        assertThat(calls).containsExactly("lock");
    }

    @Test
    void theRowsOfRemovedGatewaysAreDeletedOnRequest() {
        store().removeAllOfRemovedGateways();
        assertThat(calls).containsExactly("delete");
    }

    private JpaCredentialStore store() {
        return new JpaCredentialStore(entities(), new LastUse(), this::committed, () -> calls.add("delete"));
    }

    private EntityManager entities() {
        EntityManager hibernates = Stub.of(EntityManager.class)
                .calling("find", arguments -> {
                    assertThat(arguments)
                            .containsExactly(ClientEntity.class, "gateway", LockModeType.PESSIMISTIC_WRITE);
                    calls.add("lock");
                    return gateway;
                })
                .get();
        return Stub.of(EntityManager.class)
                .with("unwrap", hibernates)
                .calling("persist", arguments -> calls.add("persist"))
                .calling("flush", arguments -> calls.add("flush"))
                .get();
    }

    private List<CredentialRecord> committed(String realmId, Collection<String> gatewayIds) {
        assertThat(realmId).isEqualTo("realm");
        assertThat(gatewayIds).containsExactly("gateway");
        calls.add("count");
        return List.of();
    }
}
