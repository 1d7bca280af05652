// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeySetAnswerTest {

    private static final String KEYS = "{\"keys\":[]}";

    private final Response answer = KeySetAnswer.of(Response.ok(KEYS)
            .header("Cache-Control", "max-age=2592000")
            .header("Access-Control-Allow-Origin", "*")
            .build());

    @Test
    void isUsedByNoCacheWithoutAskingTheServer() {
        assertThat(answer.getHeaders().get("Cache-Control")).containsExactly("no-cache");
    }

    @Test
    void isOtherwiseKeycloaksAnswer() {
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getEntity()).isEqualTo(KEYS);
        assertThat(answer.getHeaders().get("Access-Control-Allow-Origin")).isEqualTo(List.of("*"));
    }
}
