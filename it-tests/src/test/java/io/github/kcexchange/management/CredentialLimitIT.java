// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Race;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** At most five credentials per gateway, even with concurrent requests. */
@OnKeycloak
@TouchesSql
final class CredentialLimitIT {
    private final TestRealm realm;
    private final ManagementApi api;

    CredentialLimitIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void fiveArePossibleAndTheSixthIsRejected() {
        Gateway gateway = realm.gateway("full");
        List<Credential> five =
                IntStream.range(0, 5).mapToObj(i -> gateway.credential()).toList();
        ManagementError.INVALID_DATA.is(api.post(gateway.path() + "/credentials"), ManagementError.NO_ROOM);
        assertThat(size(gateway)).isEqualTo(5);
        five.forEach(credential -> realm.token().post(credential.form()).accessToken());
        realm.gateway("another").credential();
    }

    @Test
    void aRevokedCredentialFreesItsSlot() {
        Gateway gateway = realm.gateway("full and emptied");
        List<Credential> five =
                IntStream.range(0, 5).mapToObj(i -> gateway.credential()).toList();
        five.get(2).delete();
        gateway.credential();
        ManagementError.INVALID_DATA.is(api.post(gateway.path() + "/credentials"), ManagementError.NO_ROOM);
    }

    @Test
    void ofTwentyConcurrentRequestsExactlyOneGetsTheLastSlot() {
        Gateway gateway = realm.gateway("raced for");
        IntStream.range(0, 4).forEach(i -> gateway.credential());
        List<Answer> answers = Race.of(20, i -> api.post(gateway.path() + "/credentials"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(ManagementError::isNoRoom);
        assertThat(size(gateway)).isEqualTo(5);
        Answer winner = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        realm.token().post(gateway.received(winner).form()).accessToken();
    }

    @Test
    void ofTwentyConcurrentRequestsToAnEmptyGatewayFiveSucceed() {
        Gateway gateway = realm.gateway("raced for from the start");
        List<Answer> answers = Race.of(20, i -> api.post(gateway.path() + "/credentials"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(ManagementError::isNoRoom);
        assertThat(size(gateway)).isEqualTo(5);
    }

    private Object size(Gateway gateway) {
        return api.get(gateway.path() + "/credentials").json().get("size");
    }
}
