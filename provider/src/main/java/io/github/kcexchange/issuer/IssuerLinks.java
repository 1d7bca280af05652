// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds the users of the realm that are linked to subjects of trusted issuers. */
public final class IssuerLinks {

    private final KeycloakSession session;
    private final RealmModel realm;

    public IssuerLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Returns the user that is linked to the subject by exactly this identity provider.
     *
     * @param sub the {@code sub} of a token of the issuer, or null if it has none
     * @return empty if no user is linked, or several are
     */
    public Optional<UserModel> user(TrustedIssuer issuer, @Nullable String sub) {
        return sub == null || !PlainText.is(sub)
                ? Optional.empty()
                : found(issuer, sub).filter(user -> isLinked(user, issuer, sub));
    }

    private Optional<UserModel> found(TrustedIssuer issuer, String sub) {
        try {
            return Optional.ofNullable(session.users()
                    .getUserByFederatedIdentity(realm, new FederatedIdentityModel(issuer.alias(), sub, null)));
        } catch (IllegalStateException several) {
            // Keycloak throws this if an administrator linked several users to one subject.
            return Optional.empty();
        }
    }

    /**
     * Keycloak's search is not exact: its cache joins alias and subject with a dot, and some databases ignore case or
     * spaces at the end.
     */
    private boolean isLinked(UserModel user, TrustedIssuer issuer, String sub) {
        FederatedIdentityModel link = session.users().getFederatedIdentity(realm, user, issuer.alias());
        return link != null && sub.equals(link.getUserId());
    }
}
