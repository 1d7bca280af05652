// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.representations.AccessToken;

class ClientAtIssueTest {

    private static final long ISSUED_AT = 1_000;

    private final AccessToken token = new AccessToken();
    private boolean serviceAccountsEnabled = true;
    private boolean ambiguous;
    private long serviceAccountMadeAt = 1000 * ISSUED_AT;
    private Long clientMadeAt;
    private int lookups;

    ClientAtIssueTest() {
        token.id("ntrtte:1.application").iat(ISSUED_AT);
    }

    /** The {@code iat} has no fractions of a second. */
    @ParameterizedTest
    @CsvSource({"999999, true", "1000000, true", "1000999, true", "1001000, false"})
    void aClientThatIsYoungerThanTheTokenDidNotReceiveIt(long madeAt, boolean received) {
        serviceAccountMadeAt = madeAt;
        assertThat(received()).isEqualTo(received);
    }

    /** Keycloak's partial import can give a new client an account with an earlier time. */
    @ParameterizedTest
    @CsvSource({"true, 1000999, true", "true, 1001000, false", "false, 1000999, true", "false, 1001000, false"})
    void theTimeOfTheClientItselfCountsAsWell(boolean withServiceAccount, long madeAt, boolean received) {
        serviceAccountsEnabled = withServiceAccount;
        serviceAccountMadeAt = 0;
        clientMadeAt = madeAt;
        assertThat(received()).isEqualTo(received);
    }

    @Test
    void aClientWithSeveralServiceAccountsCannotBeToldFromALaterOne() {
        ambiguous = true;
        assertThat(received()).isFalse();
        serviceAccountsEnabled = false;
        assertThat(received()).isTrue();
    }

    @Test
    void anExchangedTokenWithoutATimeOfIssueHasNoKnownReceiver() {
        token.iat(null);
        assertThat(received()).isFalse();
    }

    /** Otherwise each use of a token of Keycloak would cost a look-up. */
    @Test
    void aTokenThatNoExchangeIssuedCausesNoLookUp() {
        ambiguous = true;
        token.id("onrtac:1").iat(null);
        assertThat(received()).isTrue();
        assertThat(lookups).isZero();
    }

    private boolean received() {
        ClientModel client = Stub.of(ClientModel.class)
                .with("isServiceAccountsEnabled", serviceAccountsEnabled)
                .with("getCreatedTimestamp", clientMadeAt)
                .get();
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getServiceAccount", arguments -> serviceAccount())
                .get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("users", users).get();
        return ClientAtIssue.received(token, client, session);
    }

    private UserModel serviceAccount() {
        lookups++;
        if (ambiguous) {
            throw new IllegalStateException("More service account linked users found for client=app, results=[]");
        }
        return Stub.of(UserModel.class)
                .with("getCreatedTimestamp", serviceAccountMadeAt)
                .get();
    }
}
