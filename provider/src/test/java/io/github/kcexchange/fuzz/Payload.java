// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A text as the JSON value that it may be. */
final class Payload {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Payload() {}

    static Object of(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }
}
