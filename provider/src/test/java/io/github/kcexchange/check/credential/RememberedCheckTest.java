// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.credential;

import static io.github.kcexchange.stub.GatewayInARealm.CREDENTIAL;
import static io.github.kcexchange.stub.GatewayInARealm.JTI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialHash;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.VerifiedGateway;
import io.github.kcexchange.stub.GatewayInARealm;
import io.github.kcexchange.stub.Stub;
import java.security.Key;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

/** The results that {@link CredentialCheck} remembers, and those that it does not. */
class RememberedCheckTest {

    private static final String SIGNED = CREDENTIAL.substring(0, CREDENTIAL.lastIndexOf('.'));

    private final GatewayInARealm world = new GatewayInARealm();

    @Nested
    class InOneRequest {

        private final KeycloakSession session = world.newRequest();

        @Test
        void aCredentialIsCheckedOnce() {
            Outcome<VerifiedGateway> first = new CredentialCheck(session).verify(new TokenText(CREDENTIAL));
            List<String> asked = List.copyOf(world.asked);
            assertThat(new CredentialCheck(session).verify(new TokenText(CREDENTIAL)))
                    .isEqualTo(first);
            assertThat(world.asked).isEqualTo(asked);
        }

        @Test
        void anotherTokenIsCheckedSeparately() {
            new CredentialCheck(session).verify(new TokenText(CREDENTIAL));
            assertThat(new CredentialCheck(session).verify(new TokenText(CREDENTIAL + "A")))
                    .isEqualTo(Outcome.rejected(Problem.CREDENTIAL_ALTERED));
        }

        @Test
        void aRejectionIsRememberedAsWell() {
            world.gatewayEnabled = false;
            new CredentialCheck(session).verify(new TokenText(CREDENTIAL));
            world.gatewayEnabled = true;
            assertThat(new CredentialCheck(session).verify(new TokenText(CREDENTIAL)))
                    .isEqualTo(Outcome.rejected(Problem.GATEWAY_DISABLED));
        }
    }

    @Nested
    class FromOneRequestToTheNext {

        @BeforeEach
        void theFirstRequest() {
            assertThat(verify(CREDENTIAL)).isInstanceOf(Outcome.Passed.class);
        }

        @Test
        void aSignatureThatWasVerifiedIsNotVerifiedAgain() {
            world.asked.clear();
            assertThat(verify(CREDENTIAL)).isInstanceOf(Outcome.Passed.class);
            assertThat(world.asked).containsExactly("record " + JTI, "key key");
        }

        @Test
        void otherChecksAreNotRemembered() {
            world.gatewayEnabled = false;
            assertThat(verify(CREDENTIAL)).isEqualTo(Outcome.rejected(Problem.GATEWAY_DISABLED));
        }

        @Test
        void credentialsOfARemovedKeyAreRejected() {
            world.keyKnown = false;
            assertThat(verify(CREDENTIAL)).isEqualTo(Outcome.rejected(Problem.SIGNING_KEY_GONE));
        }

        @Test
        void anotherKeyWithTheSameIdVerifiesAgain() {
            world.key = Stub.of(Key.class).get();
            world.signatureValid = false;
            assertThat(verify(CREDENTIAL)).isEqualTo(Outcome.rejected(Problem.SIGNATURE_INVALID));
        }

        @Test
        void anAlteredTextIsVerifiedAgain() {
            String altered = CREDENTIAL + "A";
            world.hash = CredentialHash.of(altered);
            assertThat(verify(altered)).isEqualTo(Outcome.rejected(Problem.SIGNATURE_INVALID));
        }
    }

    @Test
    void aWrongSignatureIsVerifiedEachTime() {
        world.signatureValid = false;
        verify(CREDENTIAL);
        world.asked.clear();
        assertThat(verify(CREDENTIAL)).isEqualTo(Outcome.rejected(Problem.SIGNATURE_INVALID));
        assertThat(world.asked).contains("signature of " + SIGNED);
    }

    private Outcome<VerifiedGateway> verify(String text) {
        return new CredentialCheck(world.newRequest()).verify(new TokenText(text));
    }
}
