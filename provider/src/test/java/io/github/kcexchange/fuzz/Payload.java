// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Parses a text as JSON if it is JSON. */
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
