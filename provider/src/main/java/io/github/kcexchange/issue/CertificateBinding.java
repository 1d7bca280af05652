// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.util.MtlsHoKTokenUtil;

/** Binds the token to the client's certificate where the client asks for that (RFC 8705, section 3). */
final class CertificateBinding {

    private CertificateBinding() {}

    static Outcome<AccessToken> bind(AccessToken token, OAuth2GrantType.Context context) {
        if (!OIDCAdvancedConfigWrapper.fromClientModel(context.getClient()).isUseMtlsHokToken()) {
            return Outcome.passed(token);
        }
        AccessToken.Confirmation certificate =
                MtlsHoKTokenUtil.bindTokenWithClientCertificate(context.getRequest(), context.getSession());
        if (certificate == null) {
            return Outcome.refused(Problem.CLIENT_CERTIFICATE_MISSING);
        }
        token.setConfirmation(certificate);
        return Outcome.passed(token);
    }
}
