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
import io.github.kcexchange.text.NameList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialCheckTest {

    private static final String SIGNED = CREDENTIAL.substring(0, CREDENTIAL.lastIndexOf('.'));

    private final GatewayInARealm world = new GatewayInARealm();

    @Test
    void aValidCredentialProvesItsGateway() {
        Instant end = Instant.now().plus(1, ChronoUnit.HOURS);
        world.expiresAt = end;
        assertThat(verify(CREDENTIAL))
                .isEqualTo(Outcome.passed(new VerifiedGateway(
                        "gateway-id",
                        "Edge",
                        "PING_FEDERATE",
                        "service-account-id",
                        JTI,
                        end,
                        new NameList(List.of("app")))));
    }

    @Test
    void aCredentialWithoutAnExpiryIsCurrent() {
        assertThat(verify(CREDENTIAL)).isInstanceOf(Outcome.Passed.class);
    }

    @Nested
    class ACredentialIsRejected {

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
        void whereItHasAnotherShape(String text) {
            rejected(text, Problem.CREDENTIAL_MALFORMED);
        }

        @Test
        void whereItIsUnknown() {
            world.stored = false;
            rejected(CREDENTIAL, Problem.CREDENTIAL_UNKNOWN);
        }

        @Test
        void whereItIsAnotherRealms() {
            world.realmOfRecord = "another-realm";
            rejected(CREDENTIAL, Problem.CREDENTIAL_UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"typ\":\"gateway-credential+jwt\",\"alg\":\"none\"}",
                    "{\"typ\":\"gateway-credential+jwt\",\"alg\":\"HS256\",\"kid\":\"key\"}",
                    "{\"typ\":\"gateway-credential+jwt\",\"alg\":\"RS256\",\"kid\":\"other\"}",
                    "{\"typ\":\"gateway-credential+jwt\",\"alg\":\"RS256\",\"jku\":\"https://evil\"}",
                    "{ \"typ\":\"gateway-credential+jwt\",\"alg\":\"RS256\",\"kid\":\"key\"}"
                })
        void whereItsHeaderIsNotTheOneThatWasSigned(String header) {
            rejected(GatewayInARealm.text(header), Problem.CREDENTIAL_ALTERED);
        }

        @Test
        void whereItsSignatureIsNotTheOneThatWasMade() {
            rejected(CREDENTIAL + "A", Problem.CREDENTIAL_ALTERED);
            rejected(CREDENTIAL.substring(0, CREDENTIAL.length() - 1), Problem.CREDENTIAL_ALTERED);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 3600, 315_360_000})
        void whereItHasExpired(long secondsAgo) {
            world.expiresAt = Instant.now().minusSeconds(secondsAgo);
            rejected(CREDENTIAL, Problem.CREDENTIAL_EXPIRED);
        }

        @Test
        void whereItsGatewayNoLongerExists() {
            world.gatewayExists = false;
            rejected(CREDENTIAL, Problem.GATEWAY_NOT_FOUND);
        }

        @Test
        void whereItsClientIsNoLongerAGateway() {
            world.gatewayType = "OTHER";
            rejected(CREDENTIAL, Problem.GATEWAY_NOT_FOUND);
        }

        @Test
        void whereItsGatewayIsDisabled() {
            world.gatewayEnabled = false;
            rejected(CREDENTIAL, Problem.GATEWAY_DISABLED);
        }

        @Test
        void whereItsKeyNoLongerExists() {
            world.keyKnown = false;
            rejected(CREDENTIAL, Problem.SIGNING_KEY_GONE);
        }

        @Test
        void whereItsAlgorithmIsSwitchedOff() {
            world.algorithmKnown = false;
            rejected(CREDENTIAL, Problem.SIGNING_KEY_GONE);
        }

        @Test
        void whereItsSignatureIsWrong() {
            world.signatureValid = false;
            rejected(CREDENTIAL, Problem.SIGNATURE_INVALID);
        }

        @Test
        void whereItsSignatureCannotBeVerified() {
            world.verifierBreaks = true;
            rejected(CREDENTIAL, Problem.SIGNATURE_INVALID);
        }

        @Test
        void whereKeycloakKnowsNoSuchAlgorithm() {
            String odd = GatewayInARealm.text("{\"typ\":\"gateway-credential+jwt\",\"alg\":\"XX\",\"kid\":\"key\"}");
            world.hash = CredentialHash.of(odd);
            rejected(odd, Problem.SIGNATURE_INVALID);
        }

        @Test
        void whereItNamesNoAlgorithm() {
            String odd = GatewayInARealm.text("{\"typ\":\"gateway-credential+jwt\",\"kid\":\"key\"}");
            world.hash = CredentialHash.of(odd);
            rejected(odd, Problem.SIGNATURE_INVALID);
        }

        @Test
        void whereItsGatewayHasNoServiceAccount() {
            world.serviceAccountExists = false;
            rejected(CREDENTIAL, Problem.SERVICE_ACCOUNT_DISABLED);
        }

        @Test
        void whereItsGatewayHasSeveralServiceAccounts() {
            world.serviceAccountIsAmbiguous = true;
            rejected(CREDENTIAL, Problem.SERVICE_ACCOUNT_DISABLED);
        }

        @Test
        void whereItsGatewaysServiceAccountIsDisabled() {
            world.serviceAccountEnabled = false;
            rejected(CREDENTIAL, Problem.SERVICE_ACCOUNT_DISABLED);
        }

        @Test
        void whereItBelongsToAnEarlierServiceAccount() {
            world.owner = "the-account-before";
            rejected(CREDENTIAL, Problem.SERVICE_ACCOUNT_REPLACED);
        }

        private void rejected(String text, Problem problem) {
            assertThat(verify(text)).isEqualTo(Outcome.rejected(problem));
        }
    }

    @Nested
    class TheOrder {

        /** Starts with every flaw and fixes one after the other. Each time, the next check must reject. */
        @Test
        void isFromTheCheapestCheckToTheMostExpensive() {
            world.stored = false;
            world.realmOfRecord = "another-realm";
            world.hash = "another hash";
            world.expiresAt = Instant.EPOCH;
            world.gatewayExists = false;
            world.gatewayEnabled = false;
            world.keyKnown = false;
            world.signatureValid = false;
            world.serviceAccountEnabled = false;
            world.owner = "the-account-before";
            Map<Runnable, Problem> repairs = new LinkedHashMap<>();
            repairs.put(() -> world.stored = true, Problem.CREDENTIAL_UNKNOWN);
            repairs.put(() -> world.realmOfRecord = GatewayInARealm.REALM, Problem.CREDENTIAL_UNKNOWN);
            repairs.put(() -> world.hash = CredentialHash.of(CREDENTIAL), Problem.CREDENTIAL_ALTERED);
            repairs.put(() -> world.expiresAt = null, Problem.CREDENTIAL_EXPIRED);
            repairs.put(() -> world.gatewayExists = true, Problem.GATEWAY_NOT_FOUND);
            repairs.put(() -> world.gatewayEnabled = true, Problem.GATEWAY_DISABLED);
            repairs.put(() -> world.keyKnown = true, Problem.SIGNING_KEY_GONE);
            repairs.put(() -> world.signatureValid = true, Problem.SIGNATURE_INVALID);
            repairs.put(() -> world.serviceAccountEnabled = true, Problem.SERVICE_ACCOUNT_DISABLED);
            repairs.put(() -> world.owner = "service-account-id", Problem.SERVICE_ACCOUNT_REPLACED);
            repairs.forEach((repair, problem) -> {
                assertThat(verify(CREDENTIAL)).isEqualTo(Outcome.rejected(problem));
                repair.run();
            });
            assertThat(verify(CREDENTIAL)).isInstanceOf(Outcome.Passed.class);
        }

        @Test
        void asksTheDatabaseForNothingOfAnotherShape() {
            verify("a.b.c");
            assertThat(world.asked).isEmpty();
        }

        @Test
        void computesNothingExpensiveUntilTheHashMatches() {
            verify(CREDENTIAL + "A");
            assertThat(world.asked).containsExactly("record " + JTI);
        }

        @Test
        void trustsTheKeyOnRecordAndNotTheOneInTheHeader() {
            world.keyOnRecord = "recorded";
            verify(CREDENTIAL);
            assertThat(world.asked)
                    .startsWith("record " + JTI, "key recorded")
                    .endsWith("algorithm RS256", "signature of " + SIGNED)
                    .doesNotContain("key key");
        }
    }

    private Outcome<VerifiedGateway> verify(String text) {
        return new CredentialCheck(world.newRequest()).verify(new TokenText(text));
    }
}
