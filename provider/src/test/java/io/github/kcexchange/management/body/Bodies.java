// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Bodies of requests, written with single quotes. */
final class Bodies {

    private Bodies() {}

    static JsonMembers of(String json) {
        return JsonBody.required(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
