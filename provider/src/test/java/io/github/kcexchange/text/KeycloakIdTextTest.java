// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.storage.StorageId;

class KeycloakIdTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f",
                "alice",
                "3f6d1c9b-8a77-4d0e-9a55-0f5c2b1e7a55",
                "https://a",
                "f:ldap:1",
                "f:ldap:",
                "f::"
            })
    void aTextThatKeycloakCanReadIsOne(String text) {
        assertThat(KeycloakIdText.is(text)).isTrue();
        assertThatCode(() -> new StorageId(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f:", "f:ldap"})
    void aTextWithAProviderAndNoIdIsNone(String text) {
        assertThat(KeycloakIdText.is(text)).isFalse();
        assertThatThrownBy(() -> new StorageId(text)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
