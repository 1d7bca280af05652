// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTranslationsTest {

    private final ContainerRequestContext request =
            Stub.of(ContainerRequestContext.class).get();
    private final ResponseTranslation failing = (asked, response) -> {
        throw new IllegalStateException("the database is away");
    };

    @Test
    void everyTranslationIsCalledInOrder() {
        List<String> asked = new ArrayList<>();
        new ResponseTranslations(List.of((r, response) -> asked.add("first"), (r, response) -> asked.add("second")))
                .filter(request, new SentResponse(200, "entity").context());
        assertThat(asked).containsExactly("first", "second");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500})
    void anErrorStaysUnchangedIfATranslationFails(int status) {
        List<String> asked = new ArrayList<>();
        SentResponse response = new SentResponse(status, "entity");
        new ResponseTranslations(List.of(failing, (r, answer) -> asked.add("the next one")))
                .filter(request, response.context());
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.entity()).isEqualTo("entity");
        assertThat(asked).containsExactly("the next one");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302})
    void aSuccessThatCannotBeCheckedIsNotSent(int status) {
        SentResponse response = new SentResponse(status, "entity");
        assertThatThrownBy(() -> new ResponseTranslations(List.of(failing)).filter(request, response.context()))
                .isInstanceOf(IllegalStateException.class);
    }
}
