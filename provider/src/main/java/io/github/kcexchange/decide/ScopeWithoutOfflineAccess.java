// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Removes {@code offline_access} from the requested scope. An exchange never issues a refresh token, so that scope is
 * not granted (RFC 8693, section 2.2.1).
 */
final class ScopeWithoutOfflineAccess {

    private static final String OFFLINE_ACCESS = "offline_access";

    private ScopeWithoutOfflineAccess() {}

    /** Returns the other requested scopes, or null for the client's default scopes if none is left. */
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
