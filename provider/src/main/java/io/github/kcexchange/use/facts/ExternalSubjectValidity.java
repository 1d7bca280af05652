// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.issuer.IssuerLinks;
import io.github.kcexchange.issuer.TrustedIssuers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/**
 * Checks that an identity at a trusted issuer, on which a token depends, is still valid. The issuer must exist, be
 * enabled and be assigned to the application, and the user must still be linked to it. Otherwise the token is invalid.
 */
public final class ExternalSubjectValidity {

    private final KeycloakSession session;
    private final RealmModel realm;

    public ExternalSubjectValidity(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the subject's identity is still valid. True if the subject comes from no trusted issuer. */
    public boolean isValid(AccessToken token) {
        if (!isExternal(token)) {
            return true;
        }
        Optional<ExternalSubject> subject = ExternalSubject.read(token.getOtherClaims());
        Long issuedAt = token.getIat();
        return issuedAt != null
                && subject.filter(external -> isLinked(external, token.getSubject(), issuedAt))
                        .isPresent();
    }

    /** The claim counts only in a token that this extension issued. In any other token, a mapper wrote it. */
    private static boolean isExternal(AccessToken token) {
        return TokenOrigin.of(token.getId()).isPresent() && ExternalSubject.isIn(token.getOtherClaims());
    }

    /**
     * Whether the identity is still valid.
     *
     * @param userId the id of the user that the token names; null is linked to no identity
     * @param issuedAt the token's {@code iat}, seconds since the epoch; an application that was created later is a
     * different application
     */
    boolean isLinked(ExternalSubject external, @Nullable String userId, long issuedAt) {
        ClientModel application = realm.getClientByClientId(external.clientId());
        return application != null
                && application.isEnabled()
                && ClientAtIssue.existed(application, ServiceAccount.ofEnabled(session, application), issuedAt)
                && new TrustedIssuers(session, realm)
                        .assignedTo(application, external.issuer())
                        .flatMap(issuer -> new IssuerLinks(session, realm).user(issuer, external.sub()))
                        .filter(user -> user.getId().equals(userId))
                        .isPresent();
    }
}
