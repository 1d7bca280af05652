// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.UserSessionModel;

class ImpersonatedSessionTest {

    @ParameterizedTest
    @ValueSource(strings = {"IMPERSONATOR_ID", "IMPERSONATOR_USERNAME"})
    void eitherNoteMarksIt(String note) {
        assertThat(ImpersonatedSession.is(session(Map.of(note, "admin")))).isTrue();
    }

    @Test
    void theAuthenticationMethodMarksIt() {
        assertThat(ImpersonatedSession.is(session(Map.of(), "impersonate"))).isTrue();
    }

    @Test
    void aSessionWithoutTheseNotesIsTheUsersOwn() {
        assertThat(ImpersonatedSession.is(session(Map.of("acr", "1")))).isFalse();
    }

    @Test
    void aMissingSessionIsNotImpersonated() {
        assertThat(ImpersonatedSession.is(null)).isFalse();
    }

    private static UserSessionModel session(Map<String, String> notes) {
        return session(notes, "openid-connect");
    }

    private static UserSessionModel session(Map<String, String> notes, String authenticationMethod) {
        return Stub.of(UserSessionModel.class)
                .with("getAuthMethod", authenticationMethod)
                .calling("getNote", arguments -> notes.get((String) arguments.get(0)))
                .get();
    }
}
