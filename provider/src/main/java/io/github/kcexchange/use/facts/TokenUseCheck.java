// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.KeycloakActClaim;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.use.Denial;
import io.github.kcexchange.use.Door;
import io.github.kcexchange.use.DoorKind;
import io.github.kcexchange.use.Doors;
import io.github.kcexchange.use.TokenSource;
import io.github.kcexchange.use.TokenUse;
import io.github.kcexchange.use.UsePolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.common.Version;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/**
 * Reads the facts about a token from the server's records and evaluates the policy. Records are read only for tokens of
 * this extension. The token need not be verified: this class can only reject it, and Keycloak verifies every token that
 * this class does not reject.
 */
public final class TokenUseCheck {

    private static final KeycloakActClaim OF_THIS_SERVER = KeycloakActClaim.of(Version.VERSION);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final KeycloakActClaim keycloakAct;

    public TokenUseCheck(KeycloakSession session, RealmModel realm) {
        this(session, realm, OF_THIS_SERVER);
    }

    TokenUseCheck(KeycloakSession session, RealmModel realm, KeycloakActClaim keycloakAct) {
        this.session = session;
        this.realm = realm;
        this.keycloakAct = keycloakAct;
    }

    /**
     * Returns the reason why the token may not be used at the endpoint, or empty if it may be used there.
     *
     * @param path the decoded segments of the request's path below the server's root
     */
    public Optional<Denial> denialAt(List<String> path, AccessToken token) {
        TokenSource source = new TokenSource(realm.getName(), token.getIssuer(), token.getIssuedFor());
        return denialAt(Doors.at(path, source), token);
    }

    /** Returns the reason why the token may not be used at the door, or empty if it may be used there. */
    public Optional<Denial> denialAt(Door door, AccessToken token) {
        TokenMarks all = TokenMarks.of(token.getId(), token.getOtherClaims());
        TokenMarks marks = door.kind() == DoorKind.TOKEN_FOR_TOKEN ? all : keycloakAct.withoutOwn(all);
        return UsePolicy.denialOf(
                marks.areOfThisExtension() ? useOfOwnToken(door, marks, token) : useOfOtherToken(door, marks, token));
    }

    private TokenUse useOfOtherToken(Door door, TokenMarks marks, AccessToken token) {
        return new TokenUse(door, marks, true, true, audience(token), false, false);
    }

    /** Keycloak's Admin API, Account API and userinfo do not check whether the realm of a token is enabled. */
    private TokenUse useOfOwnToken(Door door, TokenMarks marks, AccessToken token) {
        if (!LookupClaims.arePlain(token)) {
            return new TokenUse(door, marks, false, false, audience(token), true, false);
        }
        TokenSubject subject = new TokenSubject(session, realm, token);
        UserModel user = subject.user();
        boolean valid = realm.isEnabled()
                && subject.isValid(user)
                && isGatewayValid(token)
                && new ExternalSubjectValidity(session, realm).isValid(token)
                && areActorsValid(marks, token);
        return new TokenUse(
                door,
                marks,
                valid,
                valid && isProven(door, token),
                audience(token),
                door.kind().opensKeycloak()
                        && new AdministrativeRights(session, realm).exceedTheApplication(door.kind(), token, user),
                ActorAllowance.isGivenIn(realm));
    }

    /**
     * Looks the certificate up only for a valid token, and only where it decides, because Keycloak logs a missing one.
     */
    private boolean isProven(Door door, AccessToken token) {
        return !door.kind().isUsedByTheHolder() || CertificateProof.isIn(session, token);
    }

    private boolean isGatewayValid(AccessToken token) {
        Map<String, Object> claims = token.getOtherClaims();
        return new GatewayValidity(session, realm).isValid(claims, token.getIat());
    }

    private boolean areActorsValid(TokenMarks marks, AccessToken token) {
        if (!marks.delegated()) {
            return true;
        }
        ActorChain chain = TrustedClaims.actors(token);
        return chain != null && new ActorChainValidity(session, realm).isValid(chain, token.getIat());
    }

    private static Set<String> audience(AccessToken token) {
        // Any client can send a token that is not verified yet, with an audience twice or one that is no string.
        return token.getAudience() == null
                ? Set.of()
                : Arrays.stream(token.getAudience()).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
