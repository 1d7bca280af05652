// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedKindTest {

    @ParameterizedTest
    @CsvSource({
        "urn:ietf:params:oauth:token-type:access_token, ACCESS_TOKEN",
        "urn:ietf:params:oauth:token-type:id_token,     ID_TOKEN",
        "urn:ietf:params:oauth:token-type:jwt,          JWT",
    })
    void isNamedByTheIdentifierOfRfc8693(String type, PresentedKind kind) {
        assertThat(PresentedKind.of(type)).contains(kind);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"jwt", "urn:ietf:params:oauth:token-type:saml2", "pingone_gateway_credential"})
    void isNamedByNothingElse(String type) {
        assertThat(PresentedKind.of(type)).isEmpty();
    }
}
