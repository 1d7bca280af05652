// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.form.IssuedKind;
import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.util.TokenUtil;

/**
 * An issued token.
 *
 * @param answer the response's body (RFC 8693, section 2.2.1)
 * @param audience the audience of the token
 */
public record IssuedToken(AccessTokenResponse answer, List<String> audience) {

    /** Signs the draft. An ID token replaces the access token, which is then not sent. */
    static IssuedToken of(AccessTokenResponseBuilder draft, IssuedKind kind, List<String> audience) {
        AccessTokenResponse answer = draft.build();
        AccessToken token = draft.getAccessToken();
        answer.setExpiresIn(token.getExp() - token.getIat());
        if (kind == IssuedKind.ID_TOKEN) {
            answer.setToken(answer.getIdToken());
            answer.setIdToken(null);
            answer.setTokenType(TokenUtil.TOKEN_TYPE_NA);
        }
        answer.setOtherClaims(OAuth2Constants.ISSUED_TOKEN_TYPE, kind.type());
        return new IssuedToken(answer, audience);
    }

    @Override
    public String toString() {
        return "IssuedToken" + audience;
    }
}
