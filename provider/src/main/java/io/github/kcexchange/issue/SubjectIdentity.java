// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.IDToken;

/**
 * The subject of a token to be issued, as Keycloak's own objects.
 *
 * @param user the subject
 * @param userSession the session of the subject token, also a transient one, or null if there is none
 * @param claims the claims of the subject token
 * @param certificateBound whether the subject or actor token is bound to a certificate, so that the issued token must
 * be bound too
 */
public record SubjectIdentity(
        UserModel user, @Nullable UserSessionModel userSession, IDToken claims, boolean certificateBound) {

    @Override
    public String toString() {
        return "SubjectIdentity[" + user.getId() + "]";
    }
}
