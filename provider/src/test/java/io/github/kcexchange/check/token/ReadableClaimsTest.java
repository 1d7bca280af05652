// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.stub.TokenIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;

class ReadableClaimsTest {

    private final KeycloakSession session = Stub.of(KeycloakSession.class)
            .with("getProvider", TokenIds.reader())
            .get();
    private final AccessToken token = new AccessToken();

    @BeforeEach
    void aTokenOfALogin() {
        token.id("onrtna:1").iat(1000L).subject("user-id");
        token.setSessionId("session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0f5c2b1e-7a55-4d0e-9a55-3f6d1c9b8a77", "onrtna:1", "ntrtte:1.application"})
    void anIdThatKeycloakWritesIsReadable(String jti) {
        token.id(jti);
        assertThat(isReadable()).isTrue();
    }

    /** The last two letters before the colon name the grant. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"onrtxx:1", "xxrtna:1", "onxxna:1", "rt:1", ":1"})
    void anIdThatThisServerCannotReadIsNot(String jti) {
        token.id(jti);
        assertThat(isReadable()).isFalse();
    }

    @Test
    void aTokenWithoutATimeOfIssueIsNotReadable() {
        token.iat(null);
        assertThat(isReadable()).isFalse();
    }

    @Test
    void anAudienceIsATextAndKeycloakMakesNullOfAnythingElse() {
        token.audience("app", "other");
        assertThat(isReadable()).isTrue();
        token.audience("app", null);
        assertThat(isReadable()).isFalse();
        token.audience(new String[] {null});
        assertThat(isReadable()).isFalse();
    }

    /** PostgreSQL fails on a lookup of such a text. */
    @Test
    void anIdHasNoControlCharacter() {
        token.issuedFor("app\0");
        assertThat(isReadable()).isFalse();
        token.issuedFor("app");
        assertThat(isReadable()).isTrue();
        token.setOtherClaims("gateway_credential_id", "\0");
        assertThat(isReadable()).isFalse();
    }

    @Test
    void withoutASessionTheSubjectMustBeTheIdOfAUser() {
        token.setSessionId(null);
        assertThat(isReadable()).isTrue();
        token.subject("f:storage");
        assertThat(isReadable()).isFalse();
        token.subject("f:storage:user");
        assertThat(isReadable()).isTrue();
        token.subject(null);
        assertThat(isReadable()).isTrue();
    }

    @Test
    void withASessionTheSubjectCanBeAnyText() {
        token.subject("f:storage");
        assertThat(isReadable()).isTrue();
    }

    private boolean isReadable() {
        return new ReadableClaims(session).test(token);
    }
}
