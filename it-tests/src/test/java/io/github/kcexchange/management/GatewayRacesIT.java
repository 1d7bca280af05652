// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Race;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Changes of one gateway that are sent at the same moment.
 *
 * <p>On PostgreSQL, the first thread of JUnit begins with this class, because this class needs no lock. If that thread
 * waits for the lock of its first class, it continues only when another thread has no more work.
 */
@OnKeycloak
@TouchesSql
@Order(4)
final class GatewayRacesIT {
    private static final int ROUNDS = 10;

    private final TestRealm realm;
    private final ManagementApi api;
    private final Application kept;
    private final Application withdrawn;

    GatewayRacesIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        this.kept = realm.application("kept");
        this.withdrawn = realm.application("withdrawn");
    }

    /** Without {@code applications}, a PUT leaves the list as it is stored. */
    @RepeatedTest(ROUNDS)
    void anApplicationThatIsWithdrawnDuringAnotherChangeStaysWithdrawn() {
        Gateway gateway = gateway();
        gateway.boundTo(kept, withdrawn);
        Map<String, Object> withdrawing = Gateway.description(gateway.name());
        withdrawing.put("applications", List.of("kept"));
        Map<String, Object> describing = Gateway.description(gateway.name());
        describing.put("description", "in the cellar");
        List<Answer> answers = Race.of(2, i -> api.put(gateway.path(), i == 0 ? withdrawing : describing));
        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
        assertThat(api.get(gateway.path()).json()).containsEntry("applications", List.of("kept"));
    }

    @RepeatedTest(ROUNDS)
    void aChangeDuringADeletionIsMadeBeforeItOrLosesAgainstIt() {
        Gateway gateway = gateway();
        Map<String, Object> body = Gateway.description(gateway.name());
        List<Answer> answers = Race.of(2, i -> i == 0 ? api.delete(gateway.path()) : api.put(gateway.path(), body));
        answers.get(0).hasStatus(204);
        Answer change = answers.get(1);
        // The change is made if it gets the lock before the deletion.
        if (change.status() != 200) {
            ManagementError.isDeletedMeanwhile(change);
        }
        ManagementError.NOT_FOUND.is(api.get(gateway.path()));
    }

    private Gateway gateway() {
        return realm.gateway("gateway " + UUID.randomUUID());
    }
}
