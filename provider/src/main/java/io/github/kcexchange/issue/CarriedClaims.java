// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.setup.mapper.ClaimMapping;
import io.github.kcexchange.setup.mapper.ClaimSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/** The claims that an exchange carries from the presented tokens into the issued token. */
final class CarriedClaims {

    private final List<ClaimMapping> mappings;
    private final Map<ClaimMapping, Object> values;

    private CarriedClaims(List<ClaimMapping> mappings, Map<ClaimMapping, Object> values) {
        this.mappings = mappings;
        this.values = values;
    }

    /** Reads the values. A mapping that cannot be used has none. */
    static CarriedClaims read(List<ClaimMapping> mappings, PresentedClaims presented) {
        Map<ClaimSource, Map<String, Object>> tokens = new EnumMap<>(ClaimSource.class);
        Map<ClaimMapping, Object> values = new LinkedHashMap<>();
        mappings.stream().filter(ClaimMapping::isUsable).forEach(mapping -> {
            Object value = mapping.read().in(tokens.computeIfAbsent(mapping.source(), presented::of));
            if (value != null) {
                values.put(mapping, value);
            }
        });
        return new CarriedClaims(mappings, values);
    }

    /** Returns the name of a required claim that cannot be issued, or null if there is none. */
    @Nullable
    String missing() {
        return mappings.stream()
                .filter(mapping -> mapping.isRequired() && !values.containsKey(mapping))
                .findFirst()
                .map(ClaimMapping::target)
                .orElse(null);
    }

    void writeToAccessToken(AccessToken token, boolean lightweight) {
        write(token, mapping -> mapping.isInAccessTokens(lightweight));
    }

    void writeToIdToken(IDToken token) {
        write(token, ClaimMapping::isInIdTokens);
    }

    private void write(IDToken token, Predicate<ClaimMapping> included) {
        values.forEach((mapping, value) -> {
            if (included.test(mapping)) {
                mapping.written().write(token.getOtherClaims(), value);
            }
        });
    }
}
