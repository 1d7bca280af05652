// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api;

import io.github.kcexchange.shared.ExchangeForm;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.BasicAuthHelper;

/** The client that a request says it comes from; whether it does is what was refused. */
final class NamedClient {

    private NamedClient() {}

    /**
     * Looks where Keycloak's own authenticators look.
     *
     * @return the client id, or null if the request names none
     */
    static @Nullable String in(ExchangeForm form, @Nullable String authorization) {
        String ofForm = form.value(OAuth2Constants.CLIENT_ID);
        if (ofForm != null) {
            return ofForm;
        }
        String[] ofHeader = authorization == null ? null : BasicAuthHelper.RFC6749.parseHeader(authorization);
        return ofHeader == null ? ofAssertion(form.value(OAuth2Constants.CLIENT_ASSERTION)) : ofHeader[0];
    }

    /** RFC 7523, section 3: the subject of a client's assertion is the client. */
    private static @Nullable String ofAssertion(@Nullable String assertion) {
        try {
            return assertion == null
                    ? null
                    : new JWSInput(assertion)
                            .readJsonContent(JsonWebToken.class)
                            .getSubject();
        } catch (JWSInputException unreadable) {
            return null;
        }
    }
}
