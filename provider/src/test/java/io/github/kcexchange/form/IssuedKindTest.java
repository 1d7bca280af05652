// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.PresentedToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedKindTest {

    @ParameterizedTest
    @CsvSource({
        "urn:ietf:params:oauth:token-type:access_token, ACCESS_TOKEN",
        "urn:ietf:params:oauth:token-type:id_token,     ID_TOKEN",
    })
    void isNamedByTheIdentifierOfRfc8693(String type, IssuedKind kind) {
        assertThat(IssuedKind.of(type)).contains(kind);
        assertThat(kind.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"access_token", "urn:ietf:params:oauth:token-type:refresh_token", "pingone_gateway_credential"})
    void isNamedByNothingElse(String type) {
        assertThat(IssuedKind.of(type)).isEmpty();
    }

    @Test
    void aPresentedTokenNeverShowsItsText() {
        assertThat(new PresentedToken(PresentedKind.ID_TOKEN, new TokenText("secret")).toString())
                .contains("ID_TOKEN")
                .doesNotContain("secret");
    }
}
