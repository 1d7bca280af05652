// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.util.MtlsHoKTokenUtil;

/**
 * The proof of possession for a certificate-bound token (RFC 8705, section 3). Keycloak's userinfo requires the proof
 * only if certificate-bound tokens are switched on for the token's client. Keycloak's other APIs never require it. An
 * exchange also binds tokens of other clients.
 */
public final class CertificateProof {

    private CertificateProof() {}

    /** Whether the request has the certificate that the token is bound to. True if the token is bound to none. */
    public static boolean isIn(KeycloakSession session, AccessToken token) {
        AccessToken.Confirmation bound = token.getConfirmation();
        return bound == null
                || bound.getCertThumbprint() == null
                || MtlsHoKTokenUtil.verifyTokenBindingWithClientCertificate(
                        token, session.getContext().getHttpRequest(), session);
    }
}
