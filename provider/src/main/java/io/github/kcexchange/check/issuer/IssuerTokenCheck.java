// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.issuer.IssuerLinks;
import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.issuer.TrustedIssuers;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.JsonSerialization;

/**
 * Verifies a token of a trusted issuer that is assigned to the application. This class checks signature, audience,
 * times, actors, and the user that is linked to the subject. Nothing of the token counts before its signature is
 * verified, except the issuer that it states, which selects the keys.
 */
public final class IssuerTokenCheck {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel application;

    public IssuerTokenCheck(KeycloakSession session, ClientModel application) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.application = application;
    }

    /** Returns the identity, or the reason for the rejection. */
    public Outcome<ExternalIdentity> verify(TokenText text) {
        ExternalToken token = ExternalToken.read(text.value()).orElse(null);
        if (token == null || token.registered().getIssuer() == null) {
            return Outcome.rejected(Problem.EXTERNAL_TOKEN_MALFORMED);
        }
        return new TrustedIssuers(session, realm)
                .assignedTo(application, token.registered().getIssuer())
                .map(issuer -> verify(token, issuer))
                .orElseGet(() -> Outcome.rejected(Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED));
    }

    private Outcome<ExternalIdentity> verify(ExternalToken token, TrustedIssuer issuer) {
        return require(
                        token,
                        Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID,
                        read -> new IssuerSignature(session, realm).isValid(read.jws(), issuer))
                .then(read -> require(
                        read, Problem.EXTERNAL_TOKEN_FOR_ANOTHER_AUDIENCE, it -> isAddressed(it, issuer.settings())))
                .then(read -> require(
                        read,
                        Problem.EXTERNAL_TOKEN_TIME_INVALID,
                        it -> TokenTimes.areValid(it.registered(), issuer.settings(), Time.currentTimeMillis() / 1000)))
                .then(read -> require(
                        read,
                        Problem.EXTERNAL_TOKEN_CARRIES_DELEGATION,
                        it -> issuer.settings().trustsActors() || !namesActors(it.claims())))
                .then(read -> withUser(read, issuer));
    }

    /**
     * Marks the token as used if its issuer permits only a single use. Call this method after every other check of the
     * token, so that a rejected token stays unused. If a later rule rejects the request, the token stays used.
     *
     * @return the identity, or the problem if the token was used before
     */
    public Outcome<ExternalIdentity> requireFirstUse(ExternalIdentity identity) {
        return require(
                identity, Problem.EXTERNAL_TOKEN_REPLAYED, it -> SingleUse.isFirst(it.token(), it.issuer(), session));
    }

    private boolean isAddressed(ExternalToken token, IssuerSettings settings) {
        List<String> audiences = settings.audiences();
        List<String> accepted = audiences == null ? RealmAudience.of(session, realm) : audiences;
        return token.registered().hasAnyAudience(accepted);
    }

    private static boolean namesActors(Map<String, Object> claims) {
        return claims.containsKey(TokenMarks.ACT) || claims.containsKey(TokenMarks.MAY_ACT);
    }

    private Outcome<ExternalIdentity> withUser(ExternalToken token, TrustedIssuer issuer) {
        String sub = token.registered().getSubject();
        UserModel user = new IssuerLinks(session, realm).user(issuer, sub).orElse(null);
        if (sub == null || user == null) {
            return Outcome.rejected(Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
        }
        if (!LinkedUser.canSignIn(session, realm, user)) {
            return Outcome.rejected(Problem.EXTERNAL_TOKEN_USER_DISABLED);
        }
        if (!LatestNotBefore.isPassed(
                session, realm, application, user, token.registered().getIat())) {
            return Outcome.rejected(Problem.EXTERNAL_TOKEN_TIME_INVALID);
        }
        return Outcome.passed(new ExternalIdentity(
                token.asAccessToken(confirmation(token)),
                user,
                issuer,
                new ExternalSubject(issuer.issuer(), sub, application.getClientId())));
    }

    /**
     * Returns the binding of the token, or null if it has none. A {@code cnf} that cannot be read becomes a binding
     * that no proof matches.
     */
    private static AccessToken.@Nullable Confirmation confirmation(ExternalToken token) {
        if (!token.claims().containsKey("cnf")) {
            return null;
        }
        try {
            AccessToken.Confirmation bound =
                    JsonSerialization.mapper.convertValue(token.claims().get("cnf"), AccessToken.Confirmation.class);
            return bound == null ? new AccessToken.Confirmation() : bound;
        } catch (IllegalArgumentException unreadable) {
            return new AccessToken.Confirmation();
        }
    }

    private static <T> Outcome<T> require(T value, Problem problem, Predicate<T> isMet) {
        return isMet.test(value) ? Outcome.passed(value) : Outcome.rejected(problem);
    }
}
