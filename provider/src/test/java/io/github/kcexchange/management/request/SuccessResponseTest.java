// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuccessResponseTest {

    private static final Map<String, String> VIEW = Map.of("id", "1");

    private final Response read = SuccessResponse.ok(VIEW);
    private final Response created = SuccessResponse.created("https://id.example/1", VIEW);
    private final Response deleted = SuccessResponse.deleted();

    @Test
    void anAnswerWithABodyStatesItsTypeAndIsNotStored() {
        for (Response answer : List.of(read, created)) {
            assertThat(answer.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
            assertThat(answer.getHeaders().get("Cache-Control")).containsExactly("no-store");
            assertThat(answer.getEntity()).isSameAs(VIEW);
        }
    }

    @Test
    void theStatusIsThatOfTheChange() {
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(deleted.getStatus()).isEqualTo(204);
        assertThat(deleted.hasEntity()).isFalse();
    }
}
