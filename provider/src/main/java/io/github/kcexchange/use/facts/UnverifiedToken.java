// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.claim.PossibleMarks;
import io.github.kcexchange.claim.TokenMarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Base64Url;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.JsonSerialization;

/** Reads a token before Keycloak verifies it, with Keycloak's own parser. A text without a payload has no marks. */
public final class UnverifiedToken {

    private UnverifiedToken() {}

    /**
     * Returns the marks of the token. Only the payload is read, because a signature protects it, but not the text
     * behind the token. Keycloak's legacy exchange (V1) sends the text in a header to the issuer's userinfo, and an
     * HTTP server removes a space at the end.
     */
    public static TokenMarks marksIn(String text) {
        return payload(text)
                .filter(UnverifiedToken::mayBeMarked)
                .flatMap(UnverifiedToken::members)
                .map(UnverifiedToken::marks)
                .orElse(TokenMarks.NONE);
    }

    /** Returns the claims, or empty if Keycloak could not read them as an access token either. */
    public static Optional<AccessToken> read(String text) {
        return claims(text, AccessToken.class);
    }

    /** Returns the {@code iss} of the token, or empty if it has none or cannot be read. */
    public static Optional<String> issuerIn(String text) {
        return claims(text, Map.class)
                .map(claims -> claims.get("iss"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Decodes the payload in the same way as Keycloak's parser. Empty if Keycloak could not decode it either. */
    private static Optional<byte[]> payload(String text) {
        if (!hasPayload(text)) {
            return Optional.empty();
        }
        int start = text.indexOf('.') + 1;
        int end = text.indexOf('.', start);
        try {
            return Optional.of(Base64Url.decode(text.substring(start, end < 0 ? text.length() : end)));
        } catch (RuntimeException undecodable) {
            return Optional.empty();
        }
    }

    private static boolean mayBeMarked(byte[] payload) {
        return PossibleMarks.mayBeIn(new String(payload, StandardCharsets.ISO_8859_1));
    }

    private static Optional<Map<?, ?>> members(byte[] payload) {
        try {
            @Nullable Map<?, ?> members = JsonSerialization.readValue(payload, Map.class);
            return Optional.ofNullable(members);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static TokenMarks marks(Map<?, ?> claims) {
        @SuppressWarnings("unchecked") // read from JSON, whose member names are strings
        Map<String, ?> named = (Map<String, ?>) claims;
        return TokenMarks.of(named.get("jti") instanceof String jti ? jti : null, named);
    }

    private static <T> Optional<T> claims(String text, Class<T> type) {
        if (!hasPayload(text)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new JWSInput(text).readJsonContent(type));
        } catch (JWSInputException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * False for most texts, such as "Basic" of a header. The stack trace of Keycloak's exception would cost time at
     * every request.
     */
    private static boolean hasPayload(String text) {
        return text.indexOf('.') >= 0;
    }
}
