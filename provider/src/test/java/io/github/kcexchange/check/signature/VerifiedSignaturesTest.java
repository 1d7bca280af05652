// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.security.Key;
import org.junit.jupiter.api.Test;

class VerifiedSignaturesTest {

    private final VerifiedSignatures.Proof proof =
            new VerifiedSignatures.Proof("RS256", Stub.of(Key.class).get());
    private final VerifiedSignatures proven = new VerifiedSignatures(2);

    @Test
    void aVerifiedSignatureIsKnown() {
        proven.add("one", proof);
        assertThat(proven.of("one")).isEqualTo(proof);
    }

    @Test
    void nothingElseIsKnown() {
        proven.add("one", proof);
        assertThat(proven.of("other")).isNull();
    }

    @Test
    void theLeastRecentlyUsedIsForgotten() {
        proven.add("one", proof);
        proven.add("two", proof);
        proven.of("one");
        proven.add("three", proof);
        assertThat(proven.of("one")).isEqualTo(proof);
        assertThat(proven.of("two")).isNull();
        assertThat(proven.of("three")).isEqualTo(proof);
    }
}
