// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerAliasTest {

    @ParameterizedTest
    @CsvSource({
        "Accounting, accounting",
        "Issuer - Accounting!, issuer-accounting",
        "  --x--  , x",
        "\u00c5ngstr\u00f6m AB, a-ngstro-m-ab",
        "\u65e5\u672c, trusted-issuer",
    })
    void isDerivedFromTheName(String name, String alias) {
        assertThat(IssuerAlias.of(name, free -> true)).isEqualTo(alias);
    }

    @Test
    void aTakenAliasReceivesANumber() {
        Set<String> taken = Set.of("accounting", "accounting-2");
        assertThat(IssuerAlias.of("Accounting", alias -> !taken.contains(alias)))
                .isEqualTo("accounting-3");
    }

    @Test
    void aDerivedAliasIsPermittedHoweverLongTheName() {
        assertThat(IssuerAlias.isPermitted(IssuerAlias.of("a ".repeat(200), alias -> true)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a b", "a#b", "a/b", "\u00e4", "a\n"})
    void otherCharactersAreNotPermitted(String alias) {
        assertThat(IssuerAlias.isPermitted(alias)).isFalse();
    }

    @Test
    void aLongAliasIsNotPermitted() {
        assertThat(IssuerAlias.isPermitted("a".repeat(100))).isTrue();
        assertThat(IssuerAlias.isPermitted("a".repeat(101))).isFalse();
    }
}
