// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form.sent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Outside a server, Keycloak reads its options from system properties. */
class ParameterLengthTest {

    private static final String OPTIONS = "keycloak.login-protocol.openid-connect.";
    private static final String OF_ALL = OPTIONS + "req-params-default-max-size";
    private static final String OF_AUDIENCE = OPTIONS + "req-params-max-size--audience";

    @AfterEach
    void forget() {
        System.clearProperty(OF_ALL);
        System.clearProperty(OF_AUDIENCE);
    }

    @Test
    void isKeycloaksDefault() {
        assertThat(ParameterLength.maximum("audience")).isEqualTo(4000);
    }

    @Test
    void isWhatTheOperatorSetForAllParameters() {
        System.setProperty(OF_ALL, "100");
        assertThat(ParameterLength.maximum("audience")).isEqualTo(100);
    }

    @Test
    void isWhatTheOperatorSetForThisParameter() {
        System.setProperty(OF_ALL, "100");
        System.setProperty(OF_AUDIENCE, "9000");
        assertThat(ParameterLength.maximum("audience")).isEqualTo(9000);
        assertThat(ParameterLength.maximum("resource")).isEqualTo(100);
    }
}
