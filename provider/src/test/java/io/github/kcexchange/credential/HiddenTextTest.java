// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialStore.NewCredential;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An accidental log entry of one of these objects contains its id, but neither the credential nor its hash. */
class HiddenTextTest {

    private static final String CREDENTIAL = "the.credential.itself";
    private static final String HASH = CredentialHash.of(CREDENTIAL);

    static Stream<Object> everythingThatHoldsOne() {
        NewCredential unstored =
                new NewCredential("the-id", "realm", "gateway", "account", HASH, "key", Instant.EPOCH, null);
        CredentialRecord stored = new CredentialRecord(
                "the-id", "realm", "gateway", "account", 1, HASH, "key", Instant.EPOCH, null, null);
        return Stream.of(
                unstored,
                stored,
                new CredentialIssuer.Unstored(unstored, CREDENTIAL),
                new IssuedCredential(stored, CREDENTIAL));
    }

    @ParameterizedTest
    @MethodSource("everythingThatHoldsOne")
    void showsItsIdOnly(Object holder) {
        assertThat(holder.toString()).contains("the-id").doesNotContain(CREDENTIAL, HASH);
    }
}
