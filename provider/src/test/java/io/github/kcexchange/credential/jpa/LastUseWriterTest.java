// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.stub.Stub;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSessionFactory;

/** {@link LastUseInTheDatabaseTest} tests which data is written. */
class LastUseWriterTest {

    private static final Instant EARLY = Instant.ofEpochMilli(1_000);
    private static final Instant LATE = Instant.ofEpochMilli(2_000);

    private final LastUse lastUse = new LastUse();

    @Test
    void anEmptyBatchOpensNoTransaction() {
        KeycloakSessionFactory noDatabase =
                Stub.of(KeycloakSessionFactory.class).get();
        new LastUseWriter(noDatabase, lastUse).run();
        assertThat(lastUse.drain()).isEmpty();
    }

    @Test
    void aBatchThatCannotBeWrittenIsKeptForTheNext() {
        lastUse.add("one", EARLY);
        new LastUseWriter(brokenDatabase(), lastUse).run();
        assertThat(lastUse.drain()).containsExactly(entry("one", EARLY));
    }

    @Test
    void aUseThatCameMeanwhileIsNotOverwrittenByTheOneThatIsKept() {
        lastUse.add("one", EARLY);
        KeycloakSessionFactory broken = Stub.of(KeycloakSessionFactory.class)
                .calling("create", arguments -> {
                    lastUse.add("one", LATE);
                    throw new IllegalStateException("no database");
                })
                .get();
        new LastUseWriter(broken, lastUse).run();
        assertThat(lastUse.drain()).containsExactly(entry("one", LATE));
    }

    private static KeycloakSessionFactory brokenDatabase() {
        return Stub.of(KeycloakSessionFactory.class)
                .calling("create", arguments -> {
                    throw new IllegalStateException("no database");
                })
                .get();
    }
}
