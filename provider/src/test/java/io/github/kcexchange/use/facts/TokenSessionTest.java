// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.stub.TokenIds;
import io.github.kcexchange.stub.UserSessions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.Profile;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.representations.AccessToken;

/** An online and an offline session with the same id. The client takes part in both until a test changes it. */
class TokenSessionTest {

    private static final String OF_A_LOGIN = "0f5c2b1e-7a55-4d0e-9a55-3f6d1c9b8a77";
    private static final String ONLINE = "onrtna:1";
    private static final String OFFLINE = "ofrtna:1";
    private static final String EXCHANGED = "ntrtte:1.application";
    private static final String EXCHANGED_OFFLINE = "ftrtte:1.application";
    private static final String WITHOUT_A_LOGIN = "trrtte:1.application";

    private final UserSessionModel online = session(UserSessions.valid());
    private final UserSessionModel offline = session(UserSessions.valid());
    private UserSessionModel existingOnline = online;
    private UserSessionModel existingOffline = offline;
    private boolean clientIsOnline = true;
    private boolean clientIsOffline = true;
    private Long issuedAt = Instant.now().getEpochSecond();

    TokenSessionTest() {
        // Keycloak reads the enabled features, which are not initialized in a test.
        Profile.defaults();
    }

    @Test
    void theIdStatesWhetherTheSessionIsOnlineOrOffline() {
        assertThat(of(ONLINE)).isSameAs(online);
        assertThat(of(EXCHANGED)).isSameAs(online);
        assertThat(of(OFFLINE)).isSameAs(offline);
        assertThat(of(EXCHANGED_OFFLINE)).isSameAs(offline);
    }

    @Test
    void anIdTokenOfALoginHasTheOnlineSessionAndAfterALogoutTheOfflineOne() {
        assertThat(of(OF_A_LOGIN)).isSameAs(online);
        existingOnline = null;
        assertThat(of(OF_A_LOGIN)).isSameAs(offline);
    }

    /** The offline session belongs to another client, which has the scope {@code offline_access}. */
    @ParameterizedTest
    @ValueSource(strings = {OF_A_LOGIN, ONLINE, EXCHANGED})
    void afterALogoutTheOfflineSessionOfAnotherClientIsNotTheSession(String jti) {
        existingOnline = null;
        clientIsOffline = false;
        assertThat(of(jti)).isNull();
    }

    @Test
    void afterALogoutAnOnlineTokenHasNoSessionAlthoughItsClientHasAnOfflineOne() {
        existingOnline = null;
        assertThat(of(ONLINE)).isNull();
        assertThat(of(EXCHANGED)).isNull();
    }

    @Test
    void theClientMustTakePartInTheSession() {
        clientIsOnline = false;
        clientIsOffline = false;
        assertThat(List.of(OF_A_LOGIN, ONLINE, OFFLINE))
                .allSatisfy(jti -> assertThat(of(jti)).isNull());
    }

    @Test
    void theClientOfAnExchangedTokenNeedNotTakePartInTheSession() {
        clientIsOnline = false;
        clientIsOffline = false;
        assertThat(of(EXCHANGED)).isSameAs(online);
        assertThat(of(EXCHANGED_OFFLINE)).isSameAs(offline);
    }

    @Test
    void anExpiredSessionIsNone() {
        existingOnline = session(UserSessions.expired());
        assertThat(of(ONLINE)).isNull();
        assertThat(of(EXCHANGED)).isNull();
        existingOffline = session(UserSessions.expired());
        assertThat(of(OFFLINE)).isNull();
        assertThat(of(OF_A_LOGIN)).isNull();
    }

    /** After a logout, the browser can sign in again with the same id, also another user. */
    @ParameterizedTest
    @ValueSource(strings = {OF_A_LOGIN, ONLINE, OFFLINE, EXCHANGED, EXCHANGED_OFFLINE})
    void aSessionThatBeganAfterTheTokenIsNotItsSession(String jti) {
        issuedAt = online.getStarted() - 1L;
        assertThat(of(jti)).isNotNull();
        issuedAt = online.getStarted() - 2L;
        assertThat(of(jti)).isNull();
    }

    @Test
    void aTokenWithoutATimeOfIssueHasNoSession() {
        issuedAt = null;
        assertThat(of(EXCHANGED)).isNull();
    }

    /** The copy begins with the request. Keycloak has compared the token with the original. */
    @Test
    void theCopyThatKeycloaksCheckLeavesIsTheSession() {
        existingOnline = session(UserSessions.valid()
                .calling("getNote", note -> note.contains(Constants.CREATED_FROM_PERSISTENT) ? "online" : null));
        issuedAt = online.getStarted() - 60L;
        assertThat(of(EXCHANGED)).isSameAs(existingOnline);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {WITHOUT_A_LOGIN, ":1", "rt:1", "xxrtte:1.application", "ntxxte:1.application", "ntrtxx:1"})
    void anIdOfNoSessionOrOneThatKeycloakDoesNotWriteHasNoSession(String jti) {
        assertThat(of(jti)).isNull();
    }

    private UserSessionModel of(String jti) {
        AccessToken token = new AccessToken();
        token.id(jti);
        token.iat(issuedAt);
        token.setSessionId("session");
        UserSessionProvider sessions = Stub.of(UserSessionProvider.class)
                .calling("getUserSession", arguments -> existingOnline)
                .calling("getOfflineUserSession", arguments -> existingOffline)
                .calling("getUserSessionIfClientExists", this::withTheClient)
                .get();
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .with("sessions", sessions)
                .with("getProvider", TokenIds.reader())
                .get();
        ClientModel client =
                Stub.of(ClientModel.class).with("getId", "client-id").get();
        RealmModel realm = UserSessions.realm().get();
        return new TokenSession(session, realm).of(token, client);
    }

    private Object withTheClient(List<Object> arguments) {
        assertThat(arguments).contains("session", "client-id");
        boolean isOffline = arguments.contains(true);
        boolean takesPart = isOffline ? clientIsOffline : clientIsOnline;
        UserSessionModel existing = isOffline ? existingOffline : existingOnline;
        return takesPart ? existing : null;
    }

    private static UserSessionModel session(Stub<UserSessionModel> session) {
        return session.with("getId", "session").get();
    }
}
