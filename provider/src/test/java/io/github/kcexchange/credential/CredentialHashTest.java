// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialHashTest {

    /** The vectors of FIPS 180-4. */
    @ParameterizedTest
    @CsvSource({
        "'',  e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    })
    void isSha256InLowerCaseHexadecimal(String text, String hash) {
        assertThat(CredentialHash.of(text)).isEqualTo(hash);
    }

    @Test
    void isOfTheUtf8Bytes() {
        assertThat(CredentialHash.of("\u00e9"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    @Test
    void matchesTheTextThatItIsOf() {
        assertThat(CredentialHash.matches("abc", CredentialHash.of("abc"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abd", "ab", "abcd", "ABC", "abc ", ""})
    void matchesNoOtherText(String other) {
        assertThat(CredentialHash.matches(other, CredentialHash.of("abc"))).isFalse();
    }

    @Test
    void isNoCredentialItself() {
        String hash = CredentialHash.of("abc");
        assertThat(CredentialHash.matches(hash, hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ba7816bf",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015adba"
            })
    void aStoredHashOfAnotherFormMatchesNothing(String stored) {
        assertThat(CredentialHash.matches("abc", stored)).isFalse();
    }
}
