// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DpopProofErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "DPoP HTTP URL mismatch, DPoP HTTP URL mismatch",
        "Invalid or missing type in DPoP header: JWT, Invalid or missing type in DPoP header",
        "Invalid or missing type in DPoP header: a:b \"c\", Invalid or missing type in DPoP header",
        "Unsupported DPoP algorithm: HS256, Unsupported DPoP algorithm",
        "DPoP verification failure: org.example.Failure: text, DPoP verification failure"
    })
    void theDescriptionRepeatsNothingOfTheProof(String ofKeycloak, String description) {
        assertThat(DpopProofErrors.withoutInput(ofKeycloak)).isEqualTo(description);
    }
}
