// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.GatewayInARealm;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;

class ExternalTokenTest {

    private static final String HEADER = "{\"alg\":\"RS256\"}";

    private static Optional<ExternalToken> read(String header, String payload) {
        return ExternalToken.read(GatewayInARealm.text(header, payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt", "application/JWT"})
    void headersOfTokensAreRead(String type) {
        assertThat(read("{\"alg\":\"RS256\",\"typ\":\"" + type + "\"}", "{}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logout+jwt",
                "dpop+jwt",
                "secevent+jwt",
                "kb+jwt",
                "oauth-authz-req+jwt",
                "gateway-credential+jwt",
                "application/application/jwt",
                ""
            })
    void headersOfOtherJwtsAreNot(String type) {
        assertThat(read("{\"alg\":\"RS256\",\"typ\":\"" + type + "\"}", "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "\\u0000", "\\u0007"})
    void aKeyIdThatWouldBreakALineOfTheLogIsNotRead(String keyId) {
        assertThat(read("{\"alg\":\"RS256\",\"kid\":\"" + keyId + "\"}", "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"typ\":\"Bearer\"}", "{\"typ\":\"ID\"}", "{\"typ\":\"DPoP\"}", "{}"})
    void payloadsOfTokensAreRead(String payload) {
        assertThat(read(HEADER, payload)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"typ\":\"Refresh\"}",
                "{\"typ\":\"Offline\"}",
                "{\"typ\":\"Logout\"}",
                "{\"typ\":\"GatewayCredential\"}",
                "{\"typ\":5}",
                "{\"events\":{}}",
                "[]",
                "null",
                "5",
                "not json",
                "",
                "{\"exp\":\"tomorrow\"}",
                "{\"exp\":{}}",
                "{\"iss\":{\"a\":1}}",
                "{\"sub\":[\"a\"]}",
                "{\"aud\":5}",
                "{\"aud\":[\"a\",5]}"
            })
    void otherPayloadsAreNot(String payload) {
        assertThat(read(HEADER, payload)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d.e", "eyJhbGciOiJSUzI1NiJ9", "\u00e4.\u00f6.\u00fc"})
    void otherTextsAreNot(String text) {
        assertThat(ExternalToken.read(text)).isEmpty();
    }

    @Test
    void rolesAndScopesOfTheOtherIssuerAreNoMembersOfTheToken() {
        AccessToken token = read(
                        HEADER,
                        "{\"iss\":\"https://i\",\"sub\":\"s\",\"jti\":\"j\",\"aud\":\"a\",\"exp\":9,\"nbf\":7,\"iat\":8,"
                                + "\"realm_access\":{\"roles\":[\"admin\"]},\"scope\":\"all\",\"acr\":\"gold\",\"sid\":\"x\"}")
                .orElseThrow()
                .asAccessToken(null);
        assertThat(token.getRealmAccess()).isNull();
        assertThat(token.getScope()).isNull();
        assertThat(token.getAcr()).isNull();
        assertThat(token.getSessionId()).isNull();
        assertThat(token.getIssuer()).isEqualTo("https://i");
        assertThat(token.getSubject()).isEqualTo("s");
        assertThat(token.getId()).isEqualTo("j");
        assertThat(token.getAudience()).containsExactly("a");
        assertThat(token.getExp()).isEqualTo(9);
        assertThat(token.getNbf()).isEqualTo(7);
        assertThat(token.getIat()).isEqualTo(8);
        assertThat(token.getOtherClaims()).containsOnlyKeys("realm_access", "scope", "acr", "sid");
    }

    @Test
    void nothingOfItIsPrinted() {
        assertThat(read(HEADER, "{\"sub\":\"alice\"}").orElseThrow()).hasToString("ExternalToken[hidden]");
    }
}
