// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.TokenOrigin;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.AccessToken;

class LookupClaimsTest {

    private static final String BAD = "a\u0000b";

    private final AccessToken token = new AccessToken();

    LookupClaimsTest() {
        token.id(TokenOrigin.APPLICATION.mark("oflrte:id"));
        token.subject("alice");
        token.issuedFor("app \ud83d\ude00");
        token.setSessionId("session");
        token.setOtherClaims("gateway_credential_id", "credential");
        token.setOtherClaims(
                "act", Map.of("sub", "agent", "client_id", "agent", "act", Map.of("sub", "bob", "client_id", "app")));
    }

    @Test
    void ordinaryTextsArePlain() {
        assertThat(LookupClaims.arePlain(token)).isTrue();
        assertThat(LookupClaims.arePlain(new AccessToken())).isTrue();
    }

    static Stream<Named<Consumer<AccessToken>>> places() {
        return Stream.of(
                Named.of("sub", token -> token.subject(BAD)),
                Named.of("azp", token -> token.issuedFor(BAD)),
                Named.of("sid", token -> token.setSessionId(BAD)),
                Named.of("credential", token -> token.setOtherClaims("gateway_credential_id", BAD)),
                Named.of("actor", token -> token.setOtherClaims("act", Map.of("sub", BAD))),
                Named.of(
                        "the actor's client",
                        token -> token.setOtherClaims("act", Map.of("sub", "bob", "client_id", BAD))),
                Named.of("the subject at an issuer", token -> token.setOtherClaims("external_subject", at(BAD, "app"))),
                Named.of(
                        "the application of that subject",
                        token -> token.setOtherClaims("external_subject", at("alice-there", BAD))),
                Named.of(
                        "the actor at an issuer",
                        token -> token.setOtherClaims("act", Map.of("sub", "bob", "external_subject", at(BAD, "app")))),
                Named.of(
                        "the application of that actor",
                        token -> token.setOtherClaims(
                                "act", Map.of("sub", "bob", "external_subject", at("bob-there", BAD)))),
                Named.of(
                        "an earlier actor",
                        token -> token.setOtherClaims("act", Map.of("sub", "bob", "act", Map.of("sub", BAD)))));
    }

    private static Map<String, Object> at(String sub, String clientId) {
        return Map.of("iss", "https://issuer", "sub", sub, "client_id", clientId);
    }

    @ParameterizedTest
    @MethodSource("places")
    void aTextThatNoDatabaseAcceptsIsFoundInEveryPlace(Consumer<AccessToken> place) {
        place.accept(token);
        assertThat(LookupClaims.arePlain(token)).isFalse();
    }
}
