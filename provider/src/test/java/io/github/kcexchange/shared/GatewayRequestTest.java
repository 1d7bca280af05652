// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.TokenText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayRequestTest {

    @Test
    void targetsAreAudiencesThenResourcesEachOnce() {
        assertThat(request(List.of("b", "a", "b"), List.of("https://r", "a")).targets())
                .containsExactly("b", "a", "https://r");
    }

    @Test
    void withoutAudienceAndResourceThereIsNoTarget() {
        assertThat(request(List.of(), List.of()).targets()).isEmpty();
    }

    @Test
    void neverShowsTheToken() {
        assertThat(request(List.of(), List.of()).toString()).doesNotContain("secret");
    }

    private static GatewayRequest request(List<String> audiences, List<String> resources) {
        return new GatewayRequest("type", new TokenText("secret"), null, audiences, resources);
    }
}
