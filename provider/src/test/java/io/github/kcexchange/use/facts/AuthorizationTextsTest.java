// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorizationTextsTest {

    @Test
    void areAllPartsOfEveryHeader() {
        assertThat(AuthorizationTexts.in(List.of("Bearer one", "two\t three  four")))
                .containsExactly("Bearer", "one", "two", "three", "four");
    }

    @Test
    void areMissingWithoutAHeader() {
        assertThat(AuthorizationTexts.in(null)).isEmpty();
        assertThat(AuthorizationTexts.in(List.of())).isEmpty();
    }
}
