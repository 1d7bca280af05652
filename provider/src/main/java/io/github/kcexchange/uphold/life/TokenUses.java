// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import io.github.kcexchange.shared.ActorChain;
import io.github.kcexchange.shared.TokenMarks;
import io.github.kcexchange.uphold.Denial;
import io.github.kcexchange.uphold.Doors;
import io.github.kcexchange.uphold.Place;
import io.github.kcexchange.uphold.TokenSource;
import io.github.kcexchange.uphold.TokenUse;
import io.github.kcexchange.uphold.UsePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/**
 * Asks the policy about a token with the facts that the server's records give. Records are read for tokens of ours only.
 * Reading does not need a verified token: the answer can refuse, and Keycloak verifies whatever is not refused.
 */
public final class TokenUses {

    private final KeycloakSession session;
    private final RealmModel realm;

    /** For tokens of that realm. */
    public TokenUses(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Why the token may not be used at the endpoint, or empty if it may be used there.
     *
     * @param path the segments of the request's path below the server's root, decoded
     */
    public Optional<Denial> denialAt(List<String> path, AccessToken token) {
        TokenSource source = new TokenSource(realm.getName(), token.getIssuer(), token.getIssuedFor());
        return denialAt(Doors.at(path, source), token);
    }

    /** Why the token may not be used there, or empty if it may. */
    public Optional<Denial> denialAt(Place place, AccessToken token) {
        TokenMarks marks = TokenMarks.of(token.getId(), token.getOtherClaims());
        return UsePolicy.denialOf(marks.areOurs() ? ofOurs(place, marks, token) : ofAnother(place, marks, token));
    }

    private TokenUse ofAnother(Place place, TokenMarks marks, AccessToken token) {
        return new TokenUse(place, marks, true, audience(token), false, false);
    }

    private TokenUse ofOurs(Place place, TokenMarks marks, AccessToken token) {
        Subject subject = new Subject(session, realm, token);
        UserModel user = subject.user();
        return new TokenUse(
                place,
                marks,
                subject.isAlive(user) && gatewayStands(token) && actorsStand(marks, token),
                audience(token),
                place.door().opensKeycloak()
                        && new AdministrativeRoles(session, realm).exceedsTheApplication(token, user),
                ActorAllowance.isGivenIn(realm));
    }

    private boolean gatewayStands(AccessToken token) {
        Map<String, Object> claims = token.getOtherClaims();
        return new GatewayLife(session, realm).isAlive(claims, token.getIat());
    }

    private boolean actorsStand(TokenMarks marks, AccessToken token) {
        if (!marks.delegated()) {
            return true;
        }
        ActorChain chain = ActClaim.of(token);
        return chain != null && new ChainLife(session, realm).isAlive(chain, token.getIat());
    }

    private static Set<String> audience(AccessToken token) {
        return token.getAudience() == null ? Set.of() : Set.of(token.getAudience());
    }
}
