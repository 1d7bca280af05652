// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.util.MtlsHoKTokenUtil;

/** Binds a token to the client's certificate (RFC 8705, section 3). */
final class CertificateBinding {

    private CertificateBinding() {}

    /**
     * Binds the token if the client requires it.
     *
     * @param always whether to bind the token in any case, because the subject or actor token is bound
     */
    static Outcome<AccessToken> bind(AccessToken token, OAuth2GrantType.Context context, boolean always) {
        if (!always
                && !OIDCAdvancedConfigWrapper.fromClientModel(context.getClient())
                        .isUseMtlsHokToken()) {
            return Outcome.passed(token);
        }
        AccessToken.Confirmation certificate =
                MtlsHoKTokenUtil.bindTokenWithClientCertificate(context.getRequest(), context.getSession());
        if (certificate == null) {
            return Outcome.rejected(Problem.CLIENT_CERTIFICATE_MISSING);
        }
        if (token.getConfirmation() == null) {
            token.setConfirmation(certificate);
        } else {
            token.getConfirmation().setCertThumbprint(certificate.getCertThumbprint());
        }
        KeyBinding.restore(token, context.getSession());
        return Outcome.passed(token);
    }
}
