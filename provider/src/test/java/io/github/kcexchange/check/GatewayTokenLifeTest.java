// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTokenLifeTest {

    private static final long ISSUED_AT = 1_700_000_000;

    private final GatewayInARealm world = new GatewayInARealm();
    private final Map<String, Object> claims = new HashMap<>(Map.of(
            "gateway_id",
            GatewayInARealm.GATEWAY,
            "gateway_name",
            "Edge",
            "gateway_type",
            "PING_FEDERATE",
            "gateway_credential_id",
            GatewayInARealm.JTI));

    @Test
    void aTokenOfAnythingElseGoesOnAndNobodyIsAsked() {
        assertThat(life().goesOn(Map.of("tenant", "7"), null)).isTrue();
        assertThat(life().goesOn(Map.of(), 0L)).isTrue();
        assertThat(world.asked).isEmpty();
    }

    @Test
    void aTokenOfALivingCredentialGoesOn() {
        assertThat(goesOn()).isTrue();
    }

    @Test
    void aTokenOfACredentialWithAnEndToComeGoesOn() {
        world.expiresAt = Instant.now().plusSeconds(3600);
        assertThat(goesOn()).isTrue();
    }

    @Nested
    class ATokenEnds {

        @Test
        void withItsCredential() {
            world.stored = false;
            assertThat(goesOn()).isFalse();
        }

        @Test
        void whenItsCredentialExpires() {
            world.expiresAt = Instant.now().minusSeconds(1);
            assertThat(goesOn()).isFalse();
        }

        @Test
        void withItsGateway() {
            world.gatewayExists = false;
            assertThat(goesOn()).isFalse();
        }

        @Test
        void whenItsGatewayIsDisabled() {
            world.gatewayEnabled = false;
            assertThat(goesOn()).isFalse();
        }

        @Test
        void inAnotherRealm() {
            world.realmOfRecord = "another-realm";
            assertThat(goesOn()).isFalse();
        }

        @Test
        void whereItsCredentialIsAnotherGateways() {
            world.gatewayOfRecord = "another-gateway";
            assertThat(goesOn()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"1, 0", "0, 1", "1, 1"})
        void whenNotBeforeIsPushedForTheGatewayOrTheRealm(int ofTheGateway, int ofTheRealm) {
            world.gatewayNotBefore = (int) ISSUED_AT + ofTheGateway;
            world.realmNotBefore = (int) ISSUED_AT + ofTheRealm;
            assertThat(goesOn()).isFalse();
        }

        @Test
        void whereItDoesNotSayWhenItWasIssued() {
            assertThat(life().goesOn(claims, null)).isFalse();
        }

        @Test
        void whereItDoesNotSayOfWhichGatewayItIs() {
            claims.remove("gateway_id");
            assertThat(goesOn()).isFalse();
        }

        @Test
        void whereItsCredentialStandsAlone() {
            claims.keySet().retainAll(Set.of("gateway_credential_id"));
            assertThat(goesOn()).isFalse();
        }

        @Test
        void whereItsCredentialIsNoText() {
            claims.put("gateway_credential_id", List.of(GatewayInARealm.JTI));
            assertThat(goesOn()).isFalse();
        }
    }

    @Test
    void notBeforeItselfIsNotTooLate() {
        world.gatewayNotBefore = (int) ISSUED_AT;
        world.realmNotBefore = (int) ISSUED_AT;
        assertThat(goesOn()).isTrue();
    }

    /** A realm that never heard of us may well map a claim of such a name. */
    @ParameterizedTest
    @ValueSource(strings = {"gateway_id", "gateway_name", "gateway_type"})
    void aTokenThatMerelyHasAClaimOfThatNameIsNoneOfOurs(String claim) {
        claims.keySet().retainAll(Set.of(claim));
        assertThat(goesOn()).isTrue();
    }

    private boolean goesOn() {
        return life().goesOn(claims, ISSUED_AT);
    }

    private GatewayTokenLife life() {
        return new GatewayTokenLife(world.newRequest(), world.realm());
    }
}
