// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.issuer.TrustedIssuer;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/**
 * The identity of a verified token of a trusted issuer.
 *
 * @param token the claims of the token
 * @param user the user of this realm that is linked to the token's {@code sub}
 * @param issuer the issuer of the token
 * @param subject the user's identity at the issuer
 */
public record ExternalIdentity(AccessToken token, UserModel user, TrustedIssuer issuer, ExternalSubject subject) {

    @Override
    public String toString() {
        return "ExternalIdentity[" + user.getId() + "]";
    }
}
