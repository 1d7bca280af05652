// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExternalSubjectTest {

    private static final ExternalSubject SUBJECT = new ExternalSubject("https://issuer", "u-1", "app");

    @Test
    void isReadAsItWasWritten() {
        Map<String, Object> claims = Map.of("external_subject", SUBJECT.claim());
        assertThat(ExternalSubject.isIn(claims)).isTrue();
        assertThat(ExternalSubject.read(claims)).contains(SUBJECT);
        assertThat(SUBJECT.claim().toString()).isEqualTo("{iss=https://issuer, sub=u-1, client_id=app}");
    }

    static List<Object> malformed() {
        return List.of(
                "https://issuer",
                List.of(),
                Map.of(),
                Map.of("iss", "https://issuer", "sub", "u-1"),
                Map.of("iss", "https://issuer", "client_id", "app"),
                Map.of("sub", "u-1", "client_id", "app"),
                Map.of("iss", 1, "sub", "u-1", "client_id", "app"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedClaimIsPresentButNamesNoIdentity(Object claim) {
        Map<String, Object> claims = Map.of("external_subject", claim);
        assertThat(ExternalSubject.isIn(claims)).isTrue();
        assertThat(ExternalSubject.read(claims)).isEmpty();
    }

    @Test
    void aTokenWithoutTheClaimHasNone() {
        assertThat(ExternalSubject.isIn(Map.of())).isFalse();
        assertThat(ExternalSubject.read(Map.of())).isEmpty();
    }
}
