// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An exchange never leads to a refresh token, so the scope that asks for one is not granted (RFC 8693, 2.2.1). */
final class ScopeWithoutOfflineAccess {

    private static final String OFFLINE_ACCESS = "offline_access";

    private ScopeWithoutOfflineAccess() {}

    /** The other asked scopes, or null for the client's defaults where none is left. */
    static @Nullable String of(@Nullable String scope) {
        if (scope == null) {
            return null;
        }
        String rest = Arrays.stream(scope.split(" "))
                .filter(asked -> !asked.isEmpty() && !asked.equals(OFFLINE_ACCESS))
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? null : rest;
    }
}
