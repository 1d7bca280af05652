// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/** A token that passed: the facts for the rules, and Keycloak's own objects for whoever issues the next one. */
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

    /** The session behind the token, or null where it never had one. */
    public @Nullable UserSessionModel userSession() {
        return identity.userSession();
    }

    /** Its claims, lightweight ones resolved. */
    public AccessToken claims() {
        return identity.token();
    }

    /** Whether it is bound to a certificate (RFC 8705), so that what comes of it must be too. */
    public boolean isCertificateBound() {
        AccessToken.Confirmation confirmation = identity.token().getConfirmation();
        return confirmation != null && confirmation.getCertThumbprint() != null;
    }
}
