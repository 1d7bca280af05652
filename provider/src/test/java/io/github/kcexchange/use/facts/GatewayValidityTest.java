// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.GatewayInARealm;
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

class GatewayValidityTest {

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
    void anyOtherTokenIsValidAndNoRecordIsRead() {
        assertThat(validity().isValid(Map.of("tenant", "7"), null)).isTrue();
        assertThat(validity().isValid(Map.of(), 0L)).isTrue();
        assertThat(world.asked).isEmpty();
    }

    @Test
    void aTokenOfACurrentCredentialIsValid() {
        assertThat(stands()).isTrue();
    }

    @Test
    void aTokenOfACredentialThatExpiresLaterIsValid() {
        world.expiresAt = Instant.now().plusSeconds(3600);
        assertThat(stands()).isTrue();
    }

    @Nested
    class ATokenEnds {

        @Test
        void withItsCredential() {
            world.stored = false;
            assertThat(stands()).isFalse();
        }

        @Test
        void whenItsCredentialExpires() {
            world.expiresAt = Instant.now().minusSeconds(1);
            assertThat(stands()).isFalse();
        }

        @Test
        void withItsGateway() {
            world.gatewayExists = false;
            assertThat(stands()).isFalse();
        }

        @Test
        void whenItsGatewayIsDisabled() {
            world.gatewayEnabled = false;
            assertThat(stands()).isFalse();
        }

        @Test
        void whenItsServiceAccountIsReplaced() {
            world.owner = "another-service-account";
            assertThat(stands()).isFalse();
        }

        @Test
        void withItsServiceAccount() {
            world.serviceAccountExists = false;
            assertThat(stands()).isFalse();
        }

        @Test
        void inAnotherRealm() {
            world.realmOfRecord = "another-realm";
            assertThat(stands()).isFalse();
        }

        @Test
        void ifItsCredentialBelongsToAnotherGateway() {
            world.gatewayOfRecord = "another-gateway";
            assertThat(stands()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"1, 0", "0, 1", "1, 1"})
        void whenNotBeforeIsSetForTheGatewayOrTheRealm(int ofTheGateway, int ofTheRealm) {
            world.gatewayNotBefore = (int) ISSUED_AT + ofTheGateway;
            world.realmNotBefore = (int) ISSUED_AT + ofTheRealm;
            assertThat(stands()).isFalse();
        }

        @Test
        void ifItHasNoTimeOfIssue() {
            assertThat(validity().isValid(claims, null)).isFalse();
        }

        @Test
        void ifItNamesNoGateway() {
            claims.remove("gateway_id");
            assertThat(stands()).isFalse();
        }

        @Test
        void ifItNamesOnlyItsCredential() {
            claims.keySet().retainAll(Set.of("gateway_credential_id"));
            assertThat(stands()).isFalse();
        }

        @Test
        void whereItsCredentialIsNoText() {
            claims.put("gateway_credential_id", List.of(GatewayInARealm.JTI));
            assertThat(stands()).isFalse();
        }
    }

    @Test
    void notBeforeItselfIsNotTooLate() {
        world.gatewayNotBefore = (int) ISSUED_AT;
        world.realmNotBefore = (int) ISSUED_AT;
        assertThat(stands()).isTrue();
    }

    /** A realm without gateways may have a mapper for a claim of such a name. */
    @ParameterizedTest
    @ValueSource(strings = {"gateway_id", "gateway_name", "gateway_type"})
    void aTokenThatOnlyHasAClaimOfThatNameIsNoGatewaysToken(String claim) {
        claims.keySet().retainAll(Set.of(claim));
        assertThat(stands()).isTrue();
    }

    private boolean stands() {
        return validity().isValid(claims, ISSUED_AT);
    }

    private GatewayValidity validity() {
        return new GatewayValidity(world.newRequest(), world.realm());
    }
}
