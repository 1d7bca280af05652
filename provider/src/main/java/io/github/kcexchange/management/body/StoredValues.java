// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.issuer.IssuerSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a resource that a request replaces. The request may repeat them, even if they would be invalid as new
 * values: Keycloak, an import or an earlier version can have stored them.
 *
 * @param byMember the values by the members of the request's body
 */
record StoredValues(Map<String, Object> byMember) {

    /** The values of a resource that does not exist yet. */
    static final StoredValues NONE = new StoredValues(Map.of());

    static StoredValues of(Gateway gateway) {
        Map<String, Object> values = new HashMap<>();
        put(values, "name", gateway.name());
        put(values, "description", gateway.description());
        return new StoredValues(values);
    }

    static StoredValues of(IssuerSettings settings) {
        Map<String, Object> values = new HashMap<>();
        put(values, "name", settings.name());
        put(values, "description", settings.description());
        put(values, "issuer", settings.issuer());
        put(values, "jwksUrl", settings.jwksUrl());
        put(values, "jwks", settings.jwks());
        put(values, "audiences", settings.audiences());
        put(values, "clockSkew", settings.clockSkew());
        put(values, "maxFutureValidity", settings.maxFutureValidity());
        return new StoredValues(values);
    }

    private static void put(Map<String, Object> values, String member, @Nullable Object value) {
        if (value != null) {
            values.put(member, value);
        }
    }

    /** Whether the request repeats the value. */
    boolean isRepeated(String member, Object sent) {
        return sent.equals(byMember.get(member));
    }

    /** Returns the value that the request sends, unless it repeats the stored one. */
    <T> Optional<T> changed(String member, Optional<T> sent) {
        return sent.filter(value -> !isRepeated(member, value));
    }
}
