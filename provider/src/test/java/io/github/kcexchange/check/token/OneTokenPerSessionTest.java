// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedToken;
import io.github.kcexchange.stub.GatewayInARealm;
import io.github.kcexchange.stub.Stub;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.representations.AccessToken;

class OneTokenPerSessionTest {

    private ActorChain chain;
    private UserSessionModel session = session(SessionPersistenceState.TRANSIENT);
    private final AccessToken token = new AccessToken();

    OneTokenPerSessionTest() {
        token.setSessionId("session");
    }

    @Test
    void anExchangedTokenOfTheSubjectTokensSessionIsTheSubjects() {
        rejected(Problem.ACTOR_IS_THE_SUBJECT);
    }

    @Test
    void aDelegatedTokenIsRejectedAsDelegated() {
        chain = new ActorChain(List.of(new Actor("agent", "agent")), Map.of());
        rejected(Problem.ACTOR_TOKEN_IS_DELEGATED);
    }

    @Test
    void aTokenThatWasNotExchangedIsVerifiedInAdditionToTheSubjectToken() {
        session = session(SessionPersistenceState.PERSISTENT);
        passed(subject("{\"sid\":\"session\"}"));
    }

    /** Keycloak creates a transient session for it, too. Its id is random. */
    @Test
    void aTokenOfAClientItselfIsVerifiedInAdditionToTheSubjectToken() {
        token.setSessionId(null);
        passed(subject("{\"sid\":\"session\"}"));
    }

    @Test
    void aTokenWithoutASessionIsVerifiedInAdditionToTheSubjectToken() {
        session = null;
        passed(subject("{\"sid\":\"session\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "null", "{\"sid\":null}", "{\"sid\":\"another\"}", "{\"sid\":[\"session\"]}", "no JSON"})
    void aSubjectTokenThatNamesNoOrAnotherSessionIsVerified(String claims) {
        passed(subject(claims));
    }

    @Test
    void aSubjectTokenThatCannotBeReadIsLeftToItsOwnVerification() {
        passed("none");
    }

    private void rejected(Problem problem) {
        assertThat(OneTokenPerSession.require(new TokenText(subject("{\"sid\":\"session\"}")), actor()))
                .isEqualTo(Outcome.rejected(problem));
    }

    private void passed(String subject) {
        CheckedToken actor = actor();
        assertThat(OneTokenPerSession.require(new TokenText(subject), actor)).isEqualTo(Outcome.passed(actor));
    }

    private static String subject(String claims) {
        return GatewayInARealm.text("{\"alg\":\"RS256\"}", claims);
    }

    private CheckedToken actor() {
        VerifiedToken facts = new VerifiedToken(
                "issuer",
                new Party("user", "app", Party.Kind.PERSON, Set.of(), Set.of(), 0, true),
                List.of(),
                1,
                2,
                chain,
                null,
                Map.of(),
                null,
                false);
        return new CheckedToken(
                facts,
                new CheckedIdentity(
                        token,
                        Stub.of(UserModel.class).get(),
                        Stub.of(ClientModel.class).get(),
                        session));
    }

    private static UserSessionModel session(SessionPersistenceState state) {
        return Stub.of(UserSessionModel.class)
                .with("getId", "session")
                .with("getPersistenceState", state)
                .get();
    }
}
