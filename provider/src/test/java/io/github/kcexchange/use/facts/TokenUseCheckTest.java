// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.claim.KeycloakActClaim;
import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.use.Denial;
import io.github.kcexchange.use.Door;
import io.github.kcexchange.use.DoorKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;
import org.keycloak.representations.AccessToken;

/** The records are stubs that answer no call: a token that reads them is treated as one of this extension. */
class TokenUseCheckTest {

    private static final String EXCHANGED = "ntrtte:1.application";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOKEN_FOR_TOKEN")
    void theActThatKeycloakWritesChangesNothingAtAnyDoor(DoorKind kind) {
        assertThat(denial("26.8.0", "onrtac:1", kind)).isEmpty();
    }

    @Test
    void keycloaksOwnGrantsThatIssueATokenAreNoException() {
        assertThatThrownBy(() -> denial("26.8.0", "onrtac:1", DoorKind.TOKEN_FOR_TOKEN))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTROSPECTION", "USERINFO", "ADMINISTRATION", "ACCOUNT"})
    void anActOfAnExchangeIsStillChecked(DoorKind kind) {
        assertThatThrownBy(() -> denial("26.8.0", EXCHANGED, kind)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTROSPECTION", "USERINFO", "ADMINISTRATION", "ACCOUNT"})
    void whereKeycloakWritesNoneEveryActIsChecked(DoorKind kind) {
        assertThatThrownBy(() -> denial("26.7.4", "onrtac:1", kind)).isInstanceOf(AssertionError.class);
    }

    /** Nothing else about the token is read: its client is a call that the realm does not answer. */
    @ParameterizedTest
    @EnumSource(names = {"INTROSPECTION", "USERINFO", "ADMINISTRATION", "CLIENT_REGISTRATION", "ACCOUNT"})
    void aTokenOfADisabledRealmIsInvalidAtEveryDoor(DoorKind kind) {
        AccessToken token = new AccessToken();
        token.id(EXCHANGED);
        token.subject("0f5c2b1e");
        UserProvider users =
                Stub.of(UserProvider.class).with("getUserById", null).get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("users", users).get();
        RealmModel realm = Stub.of(RealmModel.class)
                .with("isEnabled", false)
                .with("getAttribute", null)
                .get();
        assertThat(new TokenUseCheck(session, realm).denialAt(Door.of(kind), token))
                .contains(Denial.ENDED);
    }

    private static Optional<Denial> denial(String version, String jti, DoorKind kind) {
        AccessToken token = new AccessToken();
        token.id(jti);
        token.setOtherClaims("act", Map.of("sub", "0f5c2b1e"));
        KeycloakSession session = Stub.of(KeycloakSession.class).get();
        RealmModel realm = Stub.of(RealmModel.class).get();
        return new TokenUseCheck(session, realm, KeycloakActClaim.of(version)).denialAt(Door.of(kind), token);
    }
}
