// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.stub.TokenIds;
import io.github.kcexchange.stub.UserSessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.Profile;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.representations.AccessToken;

class TokenSubjectTest {

    private static final long ISSUED_AT = 1_700_000_000;

    private boolean clientEnabled = true;
    private boolean userEnabled = true;
    private boolean clientHasAServiceAccount = true;
    private Long serviceAccountsMadeAt = 1000 * ISSUED_AT;
    private int clientNotBefore;
    private int realmNotBefore;
    private int userNotBefore;
    private String serviceAccountOf;
    private boolean ownerEnabled = true;
    private int ownerNotBefore;
    private final AccessToken token = new AccessToken();
    private final List<String> lookedUp = new ArrayList<>();

    TokenSubjectTest() {
        // Keycloak reads the enabled features, which are not initialized in a test.
        Profile.defaults();
        token.subject("alice");
        token.issuedFor("app");
        token.iat(ISSUED_AT);
    }

    @Test
    void aTokenOfAnEnabledUserAndClientIsValid() {
        assertThat(stands()).isTrue();
    }

    @Test
    void aTokenEndsWithItsClient() {
        clientEnabled = false;
        assertThat(stands()).isFalse();
        token.issuedFor("another");
        assertThat(stands()).isFalse();
    }

    @Test
    void aTokenEndsWithItsUser() {
        userEnabled = false;
        assertThat(stands()).isFalse();
        token.subject("bob");
        assertThat(stands()).isFalse();
    }

    /** A forged token can have any text as its subject. Keycloak's lookup would fail on this one. */
    @Test
    void aSubjectThatIsNoIdOfAUserIsNotLookedUp() {
        token.subject("f:storage");
        assertThat(stands()).isFalse();
        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
    void aTokenEndsWhenNotBeforeIsSet(int ofTheClient, int ofTheRealm, int ofTheUser) {
        clientNotBefore = (int) ISSUED_AT + ofTheClient;
        realmNotBefore = (int) ISSUED_AT + ofTheRealm;
        userNotBefore = (int) ISSUED_AT + ofTheUser;
        assertThat(stands()).isFalse();
    }

    /** In 26.5 and 26.6, Keycloak's own check uses the earlier one. */
    @ParameterizedTest
    @CsvSource({"-100, 1", "1, -100"})
    void theLaterNotBeforeOfClientAndRealmCounts(int ofTheClient, int ofTheRealm) {
        clientNotBefore = (int) ISSUED_AT + ofTheClient;
        realmNotBefore = (int) ISSUED_AT + ofTheRealm;
        assertThat(stands()).isFalse();
    }

    @Test
    void aClientThatWasRecreatedUnderTheNameIsADifferentOne() {
        token.id("trrtte:1.application");
        assertThat(stands()).isTrue();
        serviceAccountsMadeAt = 1000 * ISSUED_AT + 999;
        assertThat(stands()).isTrue();
        serviceAccountsMadeAt = 1000 * (ISSUED_AT + 1);
        assertThat(stands()).isFalse();
    }

    /** Keycloak itself decides about every other token. */
    @Test
    void theAgeOfTheClientIsThatOfExchangedTokensOnly() {
        serviceAccountsMadeAt = 1000 * (ISSUED_AT + 1);
        token.id("trrtcc:1");
        assertThat(stands()).isTrue();
    }

    @Test
    void aClientOfUnknownAgeIsOldEnough() {
        token.id("trrtte:1.application");
        serviceAccountsMadeAt = null;
        assertThat(stands()).isTrue();
        serviceAccountsMadeAt = 1000 * (ISSUED_AT + 1);
        clientHasAServiceAccount = false;
        assertThat(stands()).isTrue();
    }

    @Test
    void aTokenWithoutATimeOfIssueIsInvalid() {
        token.iat(null);
        assertThat(stands()).isFalse();
    }

    /** An exchange can issue the token of a client's service account to another client. */
    @Test
    void aTokenOfAServiceAccountEndsWithTheClientOfThatAccount() {
        serviceAccountOf = "owner";
        assertThat(stands()).isTrue();
        ownerNotBefore = (int) ISSUED_AT + 1;
        assertThat(stands()).isFalse();
        ownerNotBefore = 0;
        ownerEnabled = false;
        assertThat(stands()).isFalse();
    }

    /** A pairwise {@code sub} is no user's id. */
    @ParameterizedTest
    @CsvSource({
        "online, nt, true",
        "offline, ft, true",
        "offline, nt, false",
        "online, ft, false",
        "unknown, nt, false",
        "expired, nt, false"
    })
    void theUserIsThatOfTheSessionIfTheTokenHasOne(String sessionId, String type, boolean stands) {
        token.id(type + "rtte:1.application");
        token.subject("pairwise");
        token.setSessionId(sessionId);
        token.iat(Instant.now().getEpochSecond());
        assertThat(stands()).isEqualTo(stands);
    }

    @Test
    void aTokenOfASessionEndsWithItsClient() {
        token.id("ntrtte:1.application");
        token.setSessionId("online");
        token.iat(Instant.now().getEpochSecond());
        assertThat(stands()).isTrue();
        token.issuedFor("another");
        assertThat(stands()).isFalse();
    }

    /** The session began now. Its user need not be that of the token. */
    @Test
    void aTokenOfAnEarlierSessionWithTheSameIdIsInvalid() {
        token.id("ntrtte:1.application");
        token.setSessionId("online");
        token.iat(Instant.now().getEpochSecond() - 60);
        assertThat(stands()).isFalse();
    }

    private boolean stands() {
        RealmModel realm = realm();
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getUserById", arguments -> found((String) arguments.get(1)))
                .calling("getNotBeforeOfUser", arguments -> userNotBefore)
                .calling("getServiceAccount", arguments -> serviceAccount())
                .get();
        UserSessionProvider sessions = Stub.of(UserSessionProvider.class)
                .calling("getUserSession", arguments -> switch ((String) arguments.get(1)) {
                    case "online" -> session(UserSessions.valid());
                    case "expired" -> session(UserSessions.expired());
                    default -> null;
                })
                .calling(
                        "getOfflineUserSession",
                        arguments -> arguments.get(1).equals("offline") ? session(UserSessions.valid()) : null)
                .get();
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .with("users", users)
                .with("sessions", sessions)
                .with("getProvider", TokenIds.reader())
                .get();
        TokenSubject subject = new TokenSubject(session, realm, token);
        return subject.isValid(subject.user());
    }

    private UserModel found(String id) {
        lookedUp.add(id);
        return id.equals("alice") ? user() : null;
    }

    private RealmModel realm() {
        return UserSessions.realm()
                .with("getNotBefore", realmNotBefore)
                .calling("getClientByClientId", arguments -> arguments.get(0).equals("app") ? client() : null)
                .calling("getClientById", arguments -> arguments.get(0).equals("owner") ? owner() : null)
                .get();
    }

    private ClientModel owner() {
        return Stub.of(ClientModel.class)
                .with("isEnabled", ownerEnabled)
                .with("getNotBefore", ownerNotBefore)
                .get();
    }

    private ClientModel client() {
        return Stub.of(ClientModel.class)
                .with("isEnabled", clientEnabled)
                .with("getNotBefore", clientNotBefore)
                .with("isServiceAccountsEnabled", clientHasAServiceAccount)
                .with(
                        "getRealm",
                        Stub.of(RealmModel.class)
                                .with("getNotBefore", realmNotBefore)
                                .get())
                .get();
    }

    private UserModel serviceAccount() {
        return Stub.of(UserModel.class)
                .with("getCreatedTimestamp", serviceAccountsMadeAt)
                .get();
    }

    private UserModel user() {
        return Stub.of(UserModel.class)
                .with("isEnabled", userEnabled)
                .with("getUsername", "alice")
                .with("getServiceAccountClientLink", serviceAccountOf)
                .get();
    }

    private UserSessionModel session(Stub<UserSessionModel> session) {
        return session.with("getUser", user()).get();
    }
}
