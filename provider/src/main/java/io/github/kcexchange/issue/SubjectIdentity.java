// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.IDToken;

/**
 * For whom a token is issued, in Keycloak's own terms.
 *
 * @param user the subject
 * @param userSession the subject's session, or null where there never was one
 * @param claims the subject token's
 * @param certificateBound whether the subject or actor token is bound to a certificate, and so what is issued
 */
public record SubjectIdentity(
        UserModel user, @Nullable UserSessionModel userSession, IDToken claims, boolean certificateBound) {

    @Override
    public String toString() {
        return "SubjectIdentity[" + user.getId() + "]";
    }
}
