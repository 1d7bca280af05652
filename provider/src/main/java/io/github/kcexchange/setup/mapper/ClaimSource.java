// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token of an exchange that a claim is read from. Its text is the parameter with the token (RFC 8693, section 2.1).
 */
public enum ClaimSource {
    SUBJECT_TOKEN("subject_token"),
    ACTOR_TOKEN("actor_token");

    private final String text;

    ClaimSource(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<ClaimSource> of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(source -> source.text.equals(text))
                .findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(ClaimSource::text).toList();
    }
}
