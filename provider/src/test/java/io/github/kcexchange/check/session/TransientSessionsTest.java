// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.models.UserSessionProvider;

class TransientSessionsTest {

    private final AuthenticatedClientSessionModel clientSession =
            Stub.of(AuthenticatedClientSessionModel.class).get();
    private final Map<String, AuthenticatedClientSessionModel> clientSessions = new HashMap<>();

    /** The stub rejects getAuthenticatedClientSessionByClient, which would search the database. */
    @Test
    void aNewTransientSessionKnowsItsClientSessionsWithoutASearch() {
        UserSessionModel created = create(SessionPersistenceState.TRANSIENT);
        assertThat(created.getAuthenticatedClientSessionByClient("client")).isNull();
        clientSessions.put("client", clientSession);
        assertThat(created.getAuthenticatedClientSessionByClient("client")).isSameAs(clientSession);
    }

    @Test
    void aSessionThatIsStoredIsKeycloaksOwn() {
        UserSessionModel keycloaks = session(SessionPersistenceState.PERSISTENT);
        assertThat(create(keycloaks)).isSameAs(keycloaks);
    }

    @Test
    void everyOtherCallIsKeycloaksOwn() {
        UserSessionProvider sessions = Stub.of(UserSessionProvider.class)
                .with("createClientSession", clientSession)
                .calling("close", arguments -> {
                    throw new IllegalStateException("of Keycloak");
                })
                .get();
        UserSessionProvider ours = ours(sessions);
        assertThat(ours.createClientSession(null, null, null)).isSameAs(clientSession);
        assertThatThrownBy(ours::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of Keycloak");
    }

    private UserSessionModel create(SessionPersistenceState state) {
        return create(session(state));
    }

    private static UserSessionModel create(UserSessionModel created) {
        UserSessionProvider sessions = Stub.of(UserSessionProvider.class)
                .with("createUserSession", created)
                .get();
        return ours(sessions)
                .createUserSession(
                        "id", null, null, "name", "ip", "method", false, null, null, created.getPersistenceState());
    }

    private static UserSessionProvider ours(UserSessionProvider keycloaks) {
        return CheckingSession.of(Stub.of(KeycloakSession.class)
                        .with("sessions", keycloaks)
                        .get())
                .sessions();
    }

    private UserSessionModel session(SessionPersistenceState state) {
        return Stub.of(UserSessionModel.class)
                .with("getPersistenceState", state)
                .with("getAuthenticatedClientSessions", clientSessions)
                .get();
    }
}
