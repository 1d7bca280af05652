// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientScopeModel;

class ConsentedScopeTest {

    @Test
    void aClientWithoutConsentNeedsNone() {
        assertThat(ConsentedScope.isCovered(scope(Map.of()), false, Set.of())).isTrue();
    }

    @Test
    void aScopeIsCoveredByItsConsentOnly() {
        assertThat(ConsentedScope.isCovered(scope(Map.of()), true, Set.of("id")))
                .isTrue();
        assertThat(ConsentedScope.isCovered(scope(Map.of()), true, Set.of("another")))
                .isFalse();
    }

    @Test
    void aScopeThatTheConsentPageDoesNotShowNeedsNoConsent() {
        ClientScopeModel hidden = Stub.of(ClientScopeModel.class)
                .with("isDisplayOnConsentScreen", false)
                .get();
        assertThat(ConsentedScope.isCovered(hidden, true, Set.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is.parameterized.scope", "is.dynamic.scope"})
    void noConsentCoversAScopeWithAParameter(String attribute) {
        ClientScopeModel withParameter = scope(Map.of(attribute, "true"));
        assertThat(ConsentedScope.isCovered(withParameter, true, Set.of("id"))).isFalse();
        assertThat(ConsentedScope.isCovered(withParameter, false, Set.of())).isTrue();
        assertThat(ConsentedScope.isCovered(scope(Map.of(attribute, "false")), true, Set.of("id")))
                .isTrue();
    }

    @Test
    void aScopeWithAParameterCanNeedConsentAtEverySignIn() {
        ClientScopeModel everyTime = scope(Map.of("is.parameterized.scope", "true", "always.display.consent", "true"));
        assertThat(ConsentedScope.isCovered(everyTime, false, Set.of("id"))).isFalse();
        assertThat(ConsentedScope.isCovered(scope(Map.of("always.display.consent", "true")), true, Set.of("id")))
                .isTrue();
    }

    private static ClientScopeModel scope(Map<String, String> attributes) {
        return Stub.of(ClientScopeModel.class)
                .with("getId", "id")
                .with("isDisplayOnConsentScreen", true)
                .calling("getAttribute", arguments -> attributes.get(arguments.get(0)))
                .get();
    }
}
