// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.RealmOptions;
import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;

class RealmOptionsReaderTest {

    private final Map<String, String> attributes = new HashMap<>();
    private final RealmModel realm = Stub.of(RealmModel.class)
            .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)))
            .get();

    @Test
    void aRealmThatSaysNothingHasTheStricterDefaults() {
        assertThat(RealmOptionsReader.of(realm)).isEqualTo(new RealmOptions(5, false));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 4", "9, 9", "10, 10", "19, 19"})
    void theMaximumChainDepthIsARealmOption(String attribute, int depth) {
        attributes.put("pingone.exchange.max-chain-depth", attribute);
        assertThat(RealmOptionsReader.of(realm).maxDepth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "20", "100", "99999999999", "five", " 7", "7 ", "07", "1e1", "\u0667"})
    void anInvalidLimitMeansTheDefault(String attribute) {
        attributes.put("pingone.exchange.max-chain-depth", attribute);
        assertThat(RealmOptionsReader.of(realm).maxDepth()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"id, true", "ID, false", "client_id, false", "'', false"})
    void theNameOfAClientActorIsARealmOption(String attribute, boolean isId) {
        attributes.put("pingone.exchange.actor-subject", attribute);
        assertThat(RealmOptionsReader.of(realm).actorSubjectIsId()).isEqualTo(isId);
    }
}
