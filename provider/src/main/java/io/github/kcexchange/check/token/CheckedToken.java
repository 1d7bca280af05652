// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/** A verified token: the facts for the rules, and the Keycloak objects that are needed to issue the next token. */
public final class CheckedToken {

    private final VerifiedToken facts;
    private final CheckedIdentity identity;

    CheckedToken(VerifiedToken facts, CheckedIdentity identity) {
        this.facts = facts;
        this.identity = identity;
    }

    public VerifiedToken facts() {
        return facts;
    }

    public UserModel user() {
        return identity.user();
    }

    /**
     * Returns the session of the token. For an access token without a session, or of an exchange, it is a transient one
     * that Keycloak's check created. Null for an ID token without a session, and for a token of a trusted issuer.
     */
    public @Nullable UserSessionModel userSession() {
        return identity.userSession();
    }

    /** Returns the claims, including those that a lightweight token omits. */
    public AccessToken claims() {
        return identity.token();
    }

    /** Whether the token is bound to a certificate (RFC 8705). A token that is issued from it must be bound too. */
    public boolean isCertificateBound() {
        AccessToken.Confirmation confirmation = identity.token().getConfirmation();
        return confirmation != null && confirmation.getCertThumbprint() != null;
    }
}
