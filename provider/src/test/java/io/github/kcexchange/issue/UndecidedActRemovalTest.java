// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.kcexchange.claim.KeycloakActClaim;
import io.github.kcexchange.stub.Stub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

class UndecidedActRemovalTest {

    private static final String ADMINISTRATOR = "0f5c2b1e";
    private static final Map<String, Object> ACT = Map.of("sub", ADMINISTRATOR);

    @ParameterizedTest
    @ValueSource(strings = {"26.6.4", "26.7.4", "26.8.0"})
    void anActThatNoExchangeDecidedIsRemovedInEveryVersion(String version) {
        assertThat(actAfter(version, false, ACT, sessionOpenedBy(null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.6.4", "26.7.4", "26.8.0"})
    void anActThatAnExchangeDecidedStaysInEveryVersion(String version) {
        assertThat(actAfter(version, true, ACT, sessionOpenedBy(null))).isEqualTo(ACT);
    }

    @Test
    void theActThatKeycloakWritesForAnAdministratorsSessionStaysFrom268On() {
        assertThat(actAfter("26.8.0", false, ACT, sessionOpenedBy(ADMINISTRATOR)))
                .isEqualTo(ACT);
        assertThat(actAfter("26.7.4", false, ACT, sessionOpenedBy(ADMINISTRATOR)))
                .isNull();
    }

    @Test
    void noMapperNamesAnotherActorInAnAdministratorsSession() {
        Map<String, Object> mappers = Map.of("sub", "another");
        assertThat(actAfter("26.8.0", false, mappers, sessionOpenedBy(ADMINISTRATOR)))
                .isNull();
    }

    @Test
    void withoutAUserSessionTheActIsRemoved() {
        ClientSessionContext none = context(null);
        assertThat(actAfter("26.8.0", false, ACT, none)).isNull();
        assertThat(actAfter("26.8.0", false, ACT, null)).isNull();
    }

    @Test
    void anAnswerWithoutAnAccessTokenIsLeftAlone() {
        UndecidedActRemoval removal = new UndecidedActRemoval(session(false), KeycloakActClaim.of("26.8.0"));
        assertThatCode(() -> removal.process(new TokenPostProcessorContext(null, null, null, null, null)))
                .doesNotThrowAnyException();
    }

    private static Object actAfter(String version, boolean decided, Object act, ClientSessionContext context) {
        AccessToken token = new AccessToken();
        token.setOtherClaims("act", act);
        new UndecidedActRemoval(session(decided), KeycloakActClaim.of(version))
                .process(new TokenPostProcessorContext(null, null, null, token, context));
        return token.getOtherClaims().get("act");
    }

    private static KeycloakSession session(boolean decided) {
        return Stub.of(KeycloakSession.class)
                .with("getAttributeOrDefault", decided)
                .get();
    }

    private static ClientSessionContext sessionOpenedBy(String administrator) {
        return context(Stub.of(UserSessionModel.class)
                .calling("getNote", arguments -> "IMPERSONATOR_ID".equals(arguments.get(0)) ? administrator : null)
                .get());
    }

    private static ClientSessionContext context(UserSessionModel session) {
        AuthenticatedClientSessionModel client = Stub.of(AuthenticatedClientSessionModel.class)
                .with("getUserSession", session)
                .get();
        return Stub.of(ClientSessionContext.class)
                .with("getClientSession", client)
                .get();
    }
}
