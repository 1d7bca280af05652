// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.stub.TokenIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

class SessionlessTokenTest {

    private final KeycloakSession session = Stub.of(KeycloakSession.class)
            .with("getProvider", TokenIds.reader())
            .get();
    private final AccessToken token = new AccessToken();

    private String serviceAccountOf;

    @ParameterizedTest
    @ValueSource(strings = {"trrtna:1", "trltna:1", "trrtte:1.application", "trrtte:1.gateway"})
    void aTokenWhoseIdSaysThatItHasNoSessionIsOneOfItsUser(String jti) {
        token.id(jti).subject("user-id");
        assertThat(isForItsUser()).isTrue();
    }

    /** The first id is that of the token that CIBA sends to the authentication server. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0f5c2b1e", "onrtna:1", "ofrtna:1", "ntrtte:1", "unrtna:1", "xx:1"})
    void aTokenWhoseIdDoesNotSayThatItHasNoSessionIsNone(String jti) {
        token.id(jti).subject("user-id");
        assertThat(isForItsUser()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"other-id", "USER-ID", ""})
    void aTokenIsOneOfTheUserThatItNamesOnly(String sub) {
        token.id("trrtna:1").subject(sub);
        assertThat(isForItsUser()).isFalse();
    }

    @Test
    void aClientsOwnTokenIsOneOfItsServiceAccountOnly() {
        token.id("trrtcc:1").subject("user-id");
        assertThat(isForItsUser()).isFalse();
        serviceAccountOf = "another-client";
        assertThat(isForItsUser()).isFalse();
        serviceAccountOf = "client";
        assertThat(isForItsUser()).isTrue();
    }

    private boolean isForItsUser() {
        UserModel user = Stub.of(UserModel.class)
                .with("getId", "user-id")
                .with("getServiceAccountClientLink", serviceAccountOf)
                .get();
        ClientModel client = Stub.of(ClientModel.class).with("getId", "client").get();
        return new SessionlessToken(session, token).isFor(user, client);
    }
}
