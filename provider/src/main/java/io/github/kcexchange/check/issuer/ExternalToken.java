// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.claim.ClaimLimits;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Base64Url;
import org.keycloak.jose.jws.JWSHeader;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.JsonWebToken;

/**
 * A JWS of another issuer that has the form of a token. Its signature and its claims are not verified yet.
 *
 * @param jws the parts of the token
 * @param registered the registered claims (RFC 7519, section 4.1)
 * @param claims all claims
 */
record ExternalToken(JWSInput jws, JsonWebToken registered, Map<String, Object> claims) {

    /**
     * The claims that {@link #asAccessToken} copies into fields of {@link AccessToken}. It copies all others as other
     * claims.
     */
    private static final Set<String> READ = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "cnf");

    private static final Set<String> HEADER_TYPES = Set.of("jwt", "at+jwt");

    /**
     * The types that Keycloak writes into the payload of access tokens and ID tokens. They are in lower case here,
     * because a client's setting selects the case.
     */
    private static final Set<String> PAYLOAD_TYPES = Set.of("bearer", "dpop", "id");

    /**
     * The compact serialisation, without padding, line breaks or spaces (RFC 7515, section 2). Keycloak's decoder is
     * less strict.
     */
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    /**
     * Reads a token. Empty if it is not a JWS with a JSON object, or if a registered claim has the wrong type. Empty if
     * the claims exceed the {@link ClaimLimits}. Also empty if its header or its payload names a type other than an
     * access token or ID token (RFC 8725, section 3.11).
     */
    static Optional<ExternalToken> read(String text) {
        if (!COMPACT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            JWSInput jws = new JWSInput(text);
            return StrictJson.object(Base64Url.decode(jws.getEncodedHeader()))
                    .filter(header -> isTokenHeader(jws.getHeader()))
                    .flatMap(header -> StrictJson.object(jws.getContent()))
                    .filter(ExternalToken::isTokenPayload)
                    .filter(claims -> RegisteredClaims.haveTheirTypes(claims) && ClaimLimits.areKeptBy(claims))
                    .map(claims -> new ExternalToken(jws, RegisteredClaims.of(claims), claims));
        } catch (JWSInputException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Returns the claims in Keycloak's own class for access tokens. Roles and scopes of the other issuer become other
     * claims. They can therefore never count as roles and scopes of this realm.
     *
     * @param confirmation the binding of the token (RFC 7800, section 3), or null if the token has none
     */
    AccessToken asAccessToken(AccessToken.@Nullable Confirmation confirmation) {
        AccessToken token = new AccessToken();
        token.id(registered.getId())
                .issuer(registered.getIssuer())
                .subject(registered.getSubject())
                .audience(registered.getAudience())
                .exp(registered.getExp())
                .nbf(registered.getNbf())
                .iat(registered.getIat());
        token.setConfirmation(confirmation);
        claims.forEach((name, value) -> {
            if (!READ.contains(name)) {
                token.setOtherClaims(name, value);
            }
        });
        return token;
    }

    /**
     * Whether the header can be that of a token. The header of a nested JWT has {@code cty} (RFC 7519, section 5.2). A
     * key id with control characters is rejected, because Keycloak logs the id of a key that it does not find.
     */
    private static boolean isTokenHeader(JWSHeader header) {
        String type = header.getType();
        String content = header.getContentType();
        String keyId = header.getKeyId();
        return (type == null || HEADER_TYPES.contains(mediaType(type)))
                && (content == null || !mediaType(content).equals("jwt"))
                && (keyId == null || keyId.chars().noneMatch(Character::isISOControl));
    }

    /**
     * Returns the media type without the prefix {@code application/}, which may be left out (RFC 7515, sections 4.1.9,
     * 4.1.10).
     */
    private static String mediaType(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
    }

    /**
     * Whether the claims can be those of an access or ID token. A logout token has {@code events} (OpenID Connect
     * Back-Channel Logout, section 2.4).
     */
    private static boolean isTokenPayload(Map<String, Object> claims) {
        Object type = claims.get("typ");
        return !claims.containsKey("events") && (type == null || isTokenType(type));
    }

    private static boolean isTokenType(Object type) {
        return type instanceof String text && PAYLOAD_TYPES.contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "ExternalToken[hidden]";
    }
}
