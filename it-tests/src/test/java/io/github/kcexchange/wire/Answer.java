// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP answer. Its tokens and credentials are {@link Secret}s.
 *
 * @param json the body if it is a JSON object, empty otherwise
 */
public record Answer(int status, HttpHeaders headers, Map<String, Object> json) {

    static Answer of(HttpResponse<String> response) {
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        Map<String, Object> json = isJson && response.body().startsWith("{") ? Json.answer(response.body()) : Map.of();
        return new Answer(response.statusCode(), response.headers(), json);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Asserts the status and returns this answer. */
    public Answer hasStatus(int expected) {
        assertThat(status).as("status of %s", json).isEqualTo(expected);
        return this;
    }

    /** RFC 6749, section 5.1: neither a token nor an error is ever cached. */
    public Answer isNeverCached() {
        assertThat(header("Cache-Control")).contains("no-store");
        assertThat(header("Pragma")).contains("no-cache");
        return this;
    }

    public Secret secret(String member) {
        return (Secret) json.get(member);
    }

    public Secret accessToken() {
        hasStatus(200);
        return secret("access_token");
    }

    @Override
    public String toString() {
        return status + " " + json;
    }
}
