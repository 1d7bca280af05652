// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts in the headers {@code Authorization} of a request. Each of them can be a token, in any position. */
public final class AuthorizationTexts {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private AuthorizationTexts() {}

    /** Returns the texts. However Keycloak parses the headers, it finds no other token. */
    public static Stream<String> in(@Nullable List<String> headers) {
        return headers == null ? Stream.empty() : headers.stream().flatMap(SPACE::splitAsStream);
    }
}
