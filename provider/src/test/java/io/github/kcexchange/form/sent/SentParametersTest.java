// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;
import org.keycloak.services.FormPartValueImpl;

class SentParametersTest {

    private final MultivaluedMap<String, FormPartValue> form = new MultivaluedHashMap<>();
    private final MultivaluedMap<String, String> kept = new MultivaluedHashMap<>();

    @Test
    void areCompleteAlthoughKeycloakDroppedOne() {
        String dropped = "x".repeat(4001);
        sent("scope", "a");
        sent("audience", dropped);
        kept.add("scope", "a");
        assertThat(parameters()).containsOnly(entry("scope", List.of("a")), entry("audience", List.of(dropped)));
    }

    @Test
    void haveAllValuesInTheOrderOfTheForm() {
        sent("audience", "second");
        sent("audience", "");
        sent("audience", "first");
        assertThat(parameters()).containsOnly(entry("audience", List.of("second", "", "first")));
    }

    @Test
    void ofAnEmptyFormAreNone() {
        assertThat(parameters()).isEmpty();
    }

    private void sent(String name, String value) {
        form.add(name, new FormPartValueImpl(value));
    }

    private MultivaluedMap<String, String> parameters() {
        HttpRequest request = Stub.of(HttpRequest.class)
                .with("getMultiPartFormParameters", form)
                .with("getDecodedFormParameters", kept)
                .get();
        return SentParameters.of(request);
    }
}
