// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import io.github.kcexchange.form.ExchangeForm;
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

/** The client ids that a request states. They are not authenticated. */
final class StatedClientIds {

    private StatedClientIds() {}

    /**
     * Returns all stated client ids. Keycloak's authenticators each read a different place, so this method reads all of
     * them. A text that no database can store is omitted, because looking up such a client would fail.
     */
    static Stream<String> in(ExchangeForm form, @Nullable String authorization) {
        return all(form, authorization).filter(PlainText::is);
    }

    /**
     * Whether a stated client id is a text that no database can store. Keycloak fails when it looks up such a client.
     */
    static boolean areUnstorableIn(ExchangeForm form, @Nullable String authorization) {
        return !all(form, authorization).allMatch(PlainText::is);
    }

    private static Stream<String> all(ExchangeForm form, @Nullable String authorization) {
        return Stream.of(
                        Optional.ofNullable(form.value(OAuth2Constants.CLIENT_ID)),
                        Optional.ofNullable(authorization).flatMap(StatedClientIds::ofBasic),
                        Optional.ofNullable(form.value(OAuth2Constants.CLIENT_ASSERTION))
                                .flatMap(StatedClientIds::ofAssertion))
                .flatMap(Optional::stream);
    }

    /** Decodes the client id only, because Keycloak rejects the whole header for a raw percent sign in the secret. */
    private static Optional<String> ofBasic(String authorization) {
        return Optional.ofNullable(BasicAuthHelper.parseHeader(authorization)).map(parts -> decoded(parts[0]));
    }

    /** The client id is form-encoded (RFC 6749, section 2.3.1). If it cannot be decoded, it is used unchanged. */
    private static String decoded(String clientId) {
        try {
            return URLDecoder.decode(clientId, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException raw) {
            return clientId;
        }
    }

    /** The subject of a client's assertion is the client (RFC 7523, section 3). */
    private static Optional<String> ofAssertion(String assertion) {
        try {
            return Optional.ofNullable(new JWSInput(assertion).readJsonContent(JsonWebToken.class))
                    .map(JsonWebToken::getSubject);
        } catch (JWSInputException unreadable) {
            return Optional.empty();
        }
    }
}
