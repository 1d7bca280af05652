// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTextTest {

    @Test
    void isReadByItsNameOnly() {
        TokenText token = new TokenText("secret");
        assertThat(token.value()).isEqualTo("secret");
        assertThat(token).hasToString("[hidden]");
    }
}
