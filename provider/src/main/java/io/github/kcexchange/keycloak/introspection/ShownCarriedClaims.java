// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.kcexchange.setup.mapper.ClaimMapping;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.JsonSerialization;

/**
 * Adds the claims that the exchange carried into a token to the answer of introspection. Their values are those of the
 * token, because the tokens that they came from are not known here.
 */
final class ShownCarriedClaims {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final List<ClaimMapping> mappings;

    /**
     * Creates the claims of one introspection answer.
     *
     * @param mappings the mappings of the token's client and scopes
     */
    ShownCarriedClaims(List<ClaimMapping> mappings) {
        this.mappings = mappings;
    }

    void copy(AccessToken token, AccessToken shown) {
        Map<String, Object> claims = JsonSerialization.mapper.convertValue(token, OBJECT);
        mappings.stream()
                .filter(mapping -> mapping.isUsable() && mapping.isInIntrospection())
                .map(ClaimMapping::written)
                .forEach(place -> {
                    Object value = place.in(claims);
                    if (value != null) {
                        place.write(shown.getOtherClaims(), value);
                    }
                });
    }
}
