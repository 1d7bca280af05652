// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import io.github.kcexchange.text.ExchangeForm;
import io.github.kcexchange.text.PlainText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.BasicAuthHelper;

/** The clients that a request says it comes from; whether it does is what was refused. */
final class NamedClients {

    private NamedClients() {}

    /**
     * Looks in all places where one of Keycloak's own authenticators looks, as each of them takes another one. A text that
     * no database takes names no client, and asking for it would break the answer.
     */
    static Stream<String> in(ExchangeForm form, @Nullable String authorization) {
        return all(form, authorization).filter(PlainText::is);
    }

    /** Whether a client is named by a text that no database takes: Keycloak breaks off where it asks for such a client. */
    static boolean areUnreadableIn(ExchangeForm form, @Nullable String authorization) {
        return !all(form, authorization).allMatch(PlainText::is);
    }

    private static Stream<String> all(ExchangeForm form, @Nullable String authorization) {
        return Stream.of(
                        Optional.ofNullable(form.value(OAuth2Constants.CLIENT_ID)),
                        Optional.ofNullable(authorization).flatMap(NamedClients::ofBasic),
                        Optional.ofNullable(form.value(OAuth2Constants.CLIENT_ASSERTION))
                                .flatMap(NamedClients::ofAssertion))
                .flatMap(Optional::stream);
    }

    /** The client id is decoded alone: Keycloak refuses the whole header for a raw percent sign in the secret. */
    private static Optional<String> ofBasic(String authorization) {
        return Optional.ofNullable(BasicAuthHelper.parseHeader(authorization)).map(parts -> decoded(parts[0]));
    }

    /** RFC 6749, section 2.3.1. A client that does not encode its id is known by its id as it is. */
    private static String decoded(String clientId) {
        try {
            return URLDecoder.decode(clientId, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException raw) {
            return clientId;
        }
    }

    /** RFC 7523, section 3: the subject of a client's assertion is the client. */
    private static Optional<String> ofAssertion(String assertion) {
        try {
            return Optional.ofNullable(new JWSInput(assertion).readJsonContent(JsonWebToken.class))
                    .map(JsonWebToken::getSubject);
        } catch (JWSInputException unreadable) {
            return Optional.empty();
        }
    }
}
