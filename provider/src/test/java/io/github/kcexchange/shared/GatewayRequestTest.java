// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.TokenText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayRequestTest {

    @Test
    void neverShowsTheToken() {
        GatewayRequest request = new GatewayRequest(new TokenText("secret"), null, List.of());
        assertThat(request.toString()).doesNotContain("secret");
    }
}
