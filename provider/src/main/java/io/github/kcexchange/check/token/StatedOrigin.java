// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.form.TokenText;
import java.io.IOException;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.JsonSerialization;

/**
 * The exchange that the {@code jti} of a token states. Keycloak's mappers of roles can write a second {@code jti} into
 * a token of a sign-in, and Keycloak reads the last of two members with one name. Such a token could state an exchange.
 * The claims that mappers wrote into it would then be trusted.
 */
final class StatedOrigin {

    private static final String ID = "jti";

    private StatedOrigin() {}

    /**
     * Whether the token states no exchange, or has only one id. Only a token that states an exchange is parsed again.
     *
     * @param token the claims of the verified text
     */
    static boolean isUnambiguous(TokenText text, AccessToken token) {
        return TokenOrigin.of(token.getId()).isEmpty() || hasOneId(text);
    }

    private static boolean hasOneId(TokenText text) {
        try (JsonParser claims = JsonSerialization.mapper.createParser(new JWSInput(text.value()).getContent())) {
            int ids = 0;
            if (claims.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (claims.nextToken() == JsonToken.FIELD_NAME) {
                if (ID.equals(claims.currentName())) {
                    ids++;
                }
                claims.nextToken();
                claims.skipChildren();
            }
            return ids == 1;
        } catch (IOException | JWSInputException unreadable) {
            return false;
        }
    }
}
