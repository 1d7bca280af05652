// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InactiveAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"active\":false}", "{\"active\":false,\"jwt\":\"a.b.c\"}"})
    void hasNoMemberExceptActive(String body) {
        Response answer = InactiveAnswer.of(json(body));
        assertThat(new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8))
                .isEqualTo("{\"active\":false}");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
    }

    @Test
    void theAnswerAboutAnActiveTokenIsUnchanged() {
        Response active = json("{\"active\":true,\"jwt\":\"a.b.c\"}");
        assertThat(InactiveAnswer.of(active)).isSameAs(active);
    }

    @Test
    void anAnswerWithoutABodyIsUnchanged() {
        Response empty = Response.noContent().build();
        assertThat(InactiveAnswer.of(empty)).isSameAs(empty);
    }

    @Test
    void anAnswerThatIsNoJsonIsNotPassedOn() {
        Response broken = json("{");
        assertThatThrownBy(() -> InactiveAnswer.of(broken)).isInstanceOf(UncheckedIOException.class);
    }

    private static Response json(String body) {
        return Response.ok(body.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
