// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.Version;

class KeycloakActClaimTest {

    private static final KeycloakActClaim NEW = KeycloakActClaim.of("26.8.0");
    private static final KeycloakActClaim OLD = KeycloakActClaim.of("26.7.4");
    private static final String ADMINISTRATOR = "0f5c2b1e";

    @ParameterizedTest
    @ValueSource(strings = {"26.8.0", "26.8.2", "26.10.0", "27.0.0", "100.1", "999.0.0-SNAPSHOT"})
    void keycloakWritesTheClaimFrom268On(String version) {
        assertThat(KeycloakActClaim.of(version).isWritten()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"26.5.7", "26.6.4", "26.7.4", "26.7.12", "25.9.0", "UNKNOWN", "", "26", "26.8x", "99999999999.0"
            })
    void anOlderOrUnreadableVersionWritesNone(String version) {
        assertThat(KeycloakActClaim.of(version).isWritten()).isFalse();
    }

    @Test
    void theVersionThatThisIsBuiltAgainstWritesNone() {
        assertThat(KeycloakActClaim.of(Version.VERSION).isWritten()).isFalse();
    }

    @Test
    void theClaimNamesTheAdministratorOfTheSession() {
        assertThat(NEW.isWrittenAs(Map.of("sub", ADMINISTRATOR), ADMINISTRATOR)).isTrue();
        assertThat(NEW.isWrittenAs(Map.of("sub", ADMINISTRATOR, "iss", "https://a"), ADMINISTRATOR))
                .isTrue();
        assertThat(OLD.isWrittenAs(Map.of("sub", ADMINISTRATOR), ADMINISTRATOR)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("claimsOfMappers")
    void anyOtherClaimIsAMappers(Object claim) {
        assertThat(NEW.isWrittenAs(claim, ADMINISTRATOR)).isFalse();
    }

    static Stream<Object> claimsOfMappers() {
        return Stream.of(
                "text",
                ADMINISTRATOR,
                List.of(ADMINISTRATOR),
                Map.of(),
                Map.of("client_id", ADMINISTRATOR),
                Map.of("sub", "another"),
                Map.of("sub", List.of(ADMINISTRATOR)),
                Map.of("sub", ADMINISTRATOR, "act", Map.of("sub", "another")));
    }

    @Test
    void withoutAClaimOrAnAdministratorThereIsNone() {
        assertThat(NEW.isWrittenAs(null, ADMINISTRATOR)).isFalse();
        assertThat(NEW.isWrittenAs(Map.of("sub", ADMINISTRATOR), null)).isFalse();
    }

    @Test
    void anActAloneIsNoMarkOfThisExtensionWhereKeycloakWritesOne() {
        TokenMarks marks = TokenMarks.of("1", Map.of("act", Map.of("sub", ADMINISTRATOR), "may_act", Map.of()));
        assertThat(NEW.withoutOwn(marks)).isEqualTo(TokenMarks.of("1", Map.of("may_act", Map.of())));
        assertThat(OLD.withoutOwn(marks)).isEqualTo(marks);
    }

    @Test
    void everyOtherMarkKeepsTheActOfThisExtension() {
        TokenMarks exchanged = TokenMarks.of("ntrtte:1.application", Map.of("act", Map.of("sub", "agent")));
        TokenMarks gateways = TokenMarks.of("1", Map.of("act", Map.of(), "gateway_credential_id", "1"));
        assertThat(NEW.withoutOwn(exchanged)).isEqualTo(exchanged);
        assertThat(NEW.withoutOwn(gateways)).isEqualTo(gateways);
    }
}
