// SPDX-License-Identifier: Apache-2.0
package sample;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.oidc.client.OidcClientException;
import org.junit.jupiter.api.Test;

/** Answers that Keycloak does not give on request. */
class FailedExchangeTest {

    @Test
    void anErrorOfTheExchangeIsARejection() {
        assertTrue(isRejection("{\"error\":\"invalid_request\",\"error_description\":\"Send the type.\"}"));
        assertTrue(isRejection("{\"error\":\"unauthorized_client\"}"));
    }

    @Test
    void anUnavailableKeycloakIsNoRejection() {
        assertFalse(isRejection("OIDC Server is not available"));
        assertFalse(isRejection("{\"error\":\"unknown_error\"}"));
        assertFalse(isRejection("<h1>503 Service Unavailable</h1>"));
        assertFalse(isRejection(null));
    }

    @Test
    void aWrongSecretOfTheApplicationIsNoRejection() {
        assertFalse(isRejection("{\"error\":\"invalid_client\"}"));
    }

    private static boolean isRejection(String answer) {
        return ApiCalls.isRejection(new OidcClientException(answer));
    }
}
