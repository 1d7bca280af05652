// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.text.KeycloakIdText;
import io.github.kcexchange.use.facts.LookupClaims;
import io.github.kcexchange.use.facts.TokenContext;
import java.util.Arrays;
import java.util.Objects;
import org.keycloak.TokenVerifier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;

/**
 * Checks the claims that the next checks of a token need, those of Keycloak included. Without this check, they fail
 * with an internal error if such a claim is missing or cannot be read. The realm's keys can sign such a token. A mapper
 * may have written the claim, or another extension may have issued the token. Or an administrator may have imported the
 * key.
 */
final class ReadableClaims implements TokenVerifier.Predicate<AccessToken> {

    private final KeycloakSession session;

    ReadableClaims(KeycloakSession session) {
        this.session = session;
    }

    /** Whether {@code iat} is present, and {@code jti}, {@code aud} and all ids can be read. */
    @Override
    public boolean test(AccessToken token) {
        return token.getIat() != null
                && TokenContext.of(session, token.getId()) != null
                && hasTextsAsAudience(token)
                && LookupClaims.arePlain(token)
                && (token.getSessionId() != null || namesUser(token));
    }

    /** Keycloak's parser makes null of an audience that is no text. */
    private static boolean hasTextsAsAudience(AccessToken token) {
        String[] audience = token.getAudience();
        return audience == null || Arrays.stream(audience).allMatch(Objects::nonNull);
    }

    /** Without a session, Keycloak looks the user up by {@code sub}, or by the username if there is no {@code sub}. */
    private static boolean namesUser(AccessToken token) {
        String subject = token.getSubject();
        return subject == null || KeycloakIdText.is(subject);
    }
}
