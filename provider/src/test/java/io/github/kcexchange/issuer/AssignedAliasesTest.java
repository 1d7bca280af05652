// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignedAliasesTest {

    private final TrustedIssuer a = Issuers.withAlias("a");
    private final TrustedIssuer b = Issuers.withAlias("b");
    private final TrustedIssuer c = Issuers.withAlias("c");
    private final AssignedAliases both = AssignedAliases.read("a##b");

    @Test
    void areReadInTheirOrder() {
        assertThat(both.aliases()).containsExactly("a", "b");
        assertThat(both.contains(b)).isTrue();
        assertThat(both.contains(c)).isFalse();
        assertThat(AssignedAliases.read(null).aliases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "##", "a###b", "a##b###c"})
    void areNoneIfTheListIsEmptyOrAmbiguous(String attribute) {
        assertThat(AssignedAliases.read(attribute).aliases()).isEmpty();
    }

    @Test
    void endWithTheIssuerThatIsAdded() {
        assertThat(both.with(c).text()).isEqualTo("a##b##c");
        assertThat(both.with(a).text()).isEqualTo("a##b");
        assertThat(AssignedAliases.read(null).with(a).text()).isEqualTo("a");
    }

    @Test
    void keepTheOthersIfOneIsRemoved() {
        assertThat(both.without(a).text()).isEqualTo("b");
        assertThat(both.without(c).text()).isEqualTo("a##b");
        assertThat(both.without(a).without(b).text()).isEmpty();
    }

    @Test
    void keepTheirOrderIfOneIsReplaced() {
        assertThat(both.replacing(a, c).text()).isEqualTo("c##b");
        assertThat(both.replacing(a, a).text()).isEqualTo("a##b");
        assertThat(both.replacing(a, b).text()).isEqualTo("b");
        assertThat(both.replacing(c, a).text()).isEqualTo("a##b");
    }
}
