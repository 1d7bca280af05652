// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;

class ApplicationClientTest {

    private static final String ENABLED = "pingone.token.exchange.enabled";
    private static final String AUDIENCES = "pingone.token.exchange.accepted.audiences";

    private final Map<String, String> attributes = new HashMap<>();
    private final Stub<ClientModel> client = Stub.of(ClientModel.class)
            .with("getClientId", "app")
            .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)));

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE"})
    void theAttributeSwitchesTheExchangeOn(String value) {
        attributes.put(ENABLED, value);
        assertThat(ApplicationClient.isExchangeEnabled(client.get())).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "false", "on", "1", "yes", " true", "true "})
    void anyOtherValueLeavesItOff(String value) {
        attributes.put(ENABLED, value);
        assertThat(ApplicationClient.isExchangeEnabled(client.get())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"false, false, true", "true, false, false", "false, true, false", "true, true, false"})
    void onlyAClientThatIsNeitherPublicNorBearerOnlyIsConfidential(
            boolean isPublic, boolean bearerOnly, boolean confidential) {
        client.with("isPublicClient", isPublic).with("isBearerOnly", bearerOnly);
        assertThat(ApplicationClient.isConfidential(client.get())).isEqualTo(confidential);
    }

    @Test
    void aClientAcceptsTokensForItselfAndForTheAudiencesOfTheAdministrator() {
        assertThat(ApplicationClient.acceptedAudiences(client.get())).containsExactly("app");
        attributes.put(AUDIENCES, "orders## https://stock ##  ##orders");
        assertThat(ApplicationClient.acceptedAudiences(client.get()))
                .containsExactlyInAnyOrder("app", "orders", "https://stock");
    }

    @Test
    void audiencesOfTheAdministratorComeInOrderAndOnce() {
        assertThat(ApplicationClient.furtherAudiences(client.get())).isEmpty();
        attributes.put(AUDIENCES, "orders## https://stock ##  ##orders##app");
        assertThat(ApplicationClient.furtherAudiences(client.get())).containsExactly("orders", "https://stock", "app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail###other", "orders##trail###other", "orders####other", "###"})
    void anAmbiguousListMeansThatAClientAcceptsTokensForItselfOnly(String attribute) {
        attributes.put(AUDIENCES, attribute);
        assertThat(ApplicationClient.acceptedAudiences(client.get())).containsExactly("app");
    }
}
