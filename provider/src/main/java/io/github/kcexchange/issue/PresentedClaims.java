// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.kcexchange.setup.mapper.ClaimSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.JsonSerialization;

/**
 * The claims of the verified tokens of one request.
 *
 * @param subject the claims of the subject token
 * @param actor the claims of the actor token, or null if the client sent none
 */
public record PresentedClaims(
        JsonWebToken subject, @Nullable JsonWebToken actor) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Returns the claims of a token as JSON; empty if the client did not send the token. */
    Map<String, Object> of(ClaimSource source) {
        JsonWebToken token = source == ClaimSource.SUBJECT_TOKEN ? subject : actor;
        return token == null ? Map.of() : JsonSerialization.mapper.convertValue(token, OBJECT);
    }

    @Override
    public String toString() {
        return "PresentedClaims[" + subject.getId() + "]";
    }
}
