// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kcexchange.management.error.ManagementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-Urlencoded; charset=utf-8",
                " application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void aFormIsRejectedBecauseItsContentWouldBeLost(String type) {
        assertThatExceptionOfType(ManagementException.class)
                .isThrownBy(() -> FormBody.reject(type))
                .satisfies(rejection -> assertThat(rejection.status()).isEqualTo(415));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "application/json; charset=utf-8", "text/plain"})
    void everyOtherBodyPasses(String type) {
        assertThatCode(() -> FormBody.reject(type)).doesNotThrowAnyException();
    }

    @Test
    void noTypePasses() {
        assertThatCode(() -> FormBody.reject(null)).doesNotThrowAnyException();
    }
}
