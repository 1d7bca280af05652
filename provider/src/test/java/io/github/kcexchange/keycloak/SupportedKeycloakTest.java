// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.Version;

class SupportedKeycloakTest {

    @ParameterizedTest
    @ValueSource(strings = {"26.5.0", "26.5.7", "26.6.0", "26.7.0", "26.7.4", "26.7.12", "26.7.0.redhat-00001"})
    void aSupportedVersionStarts(String version) {
        assertThatCode(() -> SupportedKeycloak.require(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26.4.9",
                "26.8.0",
                "27.0.0",
                "999.0.0-SNAPSHOT",
                "26.50.0",
                "26.70.1",
                "126.5.0",
                "2.6.5",
                "26.7",
                ""
            })
    void anyOtherVersionIsRefusedWithAdvice(String version) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SupportedKeycloak.require(version))
                .withMessage(
                        "The PingOne token exchange extension supports Keycloak 26.5 to 26.7, but this is " + version
                                + ". Remove its JAR from the providers folder, or use a version that supports this server.");
    }

    @Test
    void theVersionThatThisIsBuiltAgainstIsSupported() {
        assertThatCode(() -> SupportedKeycloak.require(Version.VERSION)).doesNotThrowAnyException();
    }
}
