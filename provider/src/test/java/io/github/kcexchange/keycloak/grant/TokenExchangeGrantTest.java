// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.stub.EncryptionKey;
import io.github.kcexchange.stub.Exchanges;
import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

class TokenExchangeGrantTest {

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final Exchanges request = new Exchanges().sent("subject_token_type", ACCESS_TOKEN);

    @Nested
    class KeycloaksOwnExchange {

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"sub\":\"user\"}", "{\"nested\":{\"act\":{}}}"})
        void answersRequestsThatDoNotConcernTheExtension(String payload) {
            request.sent("subject_token", token(payload));
            assertReachesKeycloak();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "opaque", "<saml:Assertion/>"})
        void answersWhateverTheTokenIs(String token) {
            request.sent("subject_token", token);
            assertReachesKeycloak();
        }

        @Test
        void answersWhereTheActorsParametersAreEmpty() {
            request.sent("subject_token", token("{}")).sent("actor_token", "").sent("actor_token_type", "");
            assertReachesKeycloak();
        }

        @Test
        void isUnavailableIfTheServerHasItSwitchedOff() {
            request.sent("subject_token", token("{}"));
            CorsErrorResponseException rejection = rejection(false);
            assertThat(rejection.getMessage()).isEqualTo("unsupported_grant_type");
            assertThat(rejection.getErrorDescription()).isEqualTo("Unsupported grant_type");
        }

        private void assertReachesKeycloak() {
            assertThatExceptionOfType(InternalServerErrorException.class)
                    .isThrownBy(() -> new TokenExchangeGrant(true).process(request.context()))
                    .withMessage("No token exchange provider available");
        }
    }

    @Nested
    class ADelegationNeverReachesKeycloaksOwnExchange {

        @AfterEach
        void uninstall() {
            EncryptionKey.uninstall();
        }

        @ParameterizedTest
        @ValueSource(strings = {"actor_token", "actor_token_type"})
        void byAnActorInTheForm(String parameter) {
            request.sent("subject_token", token("{}")).sent(parameter, "x");
            assertRejected(Problem.DELEGATION_NOT_SWITCHED_ON);
        }

        @Test
        void byAnActorThatIsTooLongForKeycloak() {
            request.sent("subject_token", token("{}")).sentTooLong("actor_token_type", "x".repeat(5000));
            assertRejected(Problem.DELEGATION_NOT_SWITCHED_ON);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"act\":{\"sub\":\"app\"}}", "{\"may_act\":{\"sub\":\"app\"}}"})
        void byAMarkInTheSubjectToken(String payload) {
            request.sent("subject_token", token(payload));
            assertRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        }

        /**
         * Keycloak removes these characters, and the remaining text is a token again
         * (StringUtil.removeControlCharacters).
         */
        @ParameterizedTest
        @ValueSource(strings = {"\u0000", "\n", "\u007f", "%0A", "%1B[0m", "\u001b[31m", "[0m", "[m"})
        void byAMarkAfterCharactersThatKeycloakRemoves(String noise) {
            String token = token("{\"act\":{\"sub\":\"app\"}}");
            request.sent("subject_token", noise + token.replace(".", noise + "."), token);
            assertRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        }

        /** In a header, the space is not a part of the token. Keycloak sends the text to the userinfo of an issuer. */
        @ParameterizedTest
        @ValueSource(strings = {" ", "   ", "!"})
        void byAMarkInATokenWithATextBehindIt(String text) {
            request.sent("subject_token", token("{\"act\":{\"sub\":\"app\"}}") + text);
            assertRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        }

        @ParameterizedTest
        @CsvSource({"act, SUBJECT_TOKEN_CARRIES_DELEGATION", "gateway_credential_id, EXCHANGED_TOKEN_NOT_ACCEPTED"})
        void byAMarkInATokenThatIsEncryptedForTheRealm(String claim, Problem problem) {
            EncryptionKey key = EncryptionKey.installed();
            String token = token("{\"" + claim + "\":{}}");
            request.key(key).sent("subject_token", key.encrypted(token, "key"));
            assertRejected(problem);
        }

        @Test
        void byAMarkInAnyOfSeveralSubjectTokens() {
            request.sent("subject_token", token("{}")).sent("subject_token", token("{\"act\":{}}"));
            assertRejected(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"jti\":\"trrtte:1.gateway\"}",
                    "{\"jti\":\"ntrtte:1.application\"}",
                    "{\"gateway_credential_id\":\"1\"}"
                })
        void anExchangedTokenDoesNotReachKeycloak(String payload) {
            request.sent("subject_token", token(payload));
            assertRejected(Problem.EXCHANGED_TOKEN_NOT_ACCEPTED);
        }

        @Test
        void evenIfTheServerHasItSwitchedOff() {
            request.sent("subject_token", token("{\"act\":{}}"));
            assertThat(rejection(false).getErrorDescription())
                    .isEqualTo(Problem.SUBJECT_TOKEN_CARRIES_DELEGATION.description());
        }

        private void assertRejected(Problem problem) {
            CorsErrorResponseException rejection = rejection(true);
            assertThat(rejection.getMessage()).isEqualTo("invalid_request");
            assertThat(rejection.getErrorDescription()).isEqualTo(problem.description());
            assertThat(request.events().heard()).singleElement().satisfies(event -> assertReports(event, problem));
        }

        private static void assertReports(Event event, Problem problem) {
            assertThat(event.getClientId()).isEqualTo("app");
            assertThat(event.getError()).isEqualTo("invalid_request");
            assertThat(event.getDetails())
                    .containsEntry("reason", problem.reason())
                    .containsEntry("exchange_mode", "delegation");
        }
    }

    /** Keycloak calls the grant with each bearer token whose id names it. The realm is disabled. */
    @Nested
    class AVerifiedBearerToken {

        @ParameterizedTest
        @ValueSource(strings = {"onrtte:1", "trrtte:1"})
        void isAllowedIfKeycloaksOwnExchangeIssuedIt(String jti) {
            assertThat(isAllowed(jti)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"onrtte:1.application", "trrtte:1.gateway"})
        void isNotAllowedIfThePolicyDeniesItsUse(String jti) {
            assertThat(isAllowed(jti)).isFalse();
        }

        private static boolean isAllowed(String jti) {
            AccessToken token = new AccessToken();
            token.id(jti);
            token.subject("0f5c2b1e");
            return new TokenExchangeGrant(true).isTokenAllowed(session(), token);
        }

        private static KeycloakSession session() {
            RealmModel realm = Stub.of(RealmModel.class)
                    .with("getName", "demo")
                    .with("isEnabled", false)
                    .with("getAttribute", null)
                    .get();
            KeycloakContext context = Stub.of(KeycloakContext.class)
                    .with("getRealm", realm)
                    .with("getUri", account())
                    .get();
            UserProvider users =
                    Stub.of(UserProvider.class).with("getUserById", null).get();
            return Stub.of(KeycloakSession.class)
                    .with("getContext", context)
                    .with("users", users)
                    .get();
        }

        private static KeycloakUriInfo account() {
            UriInfo uri = Stub.of(UriInfo.class)
                    .with("getPath", "/realms/demo/account")
                    .get();
            HostnameProvider hostname = Stub.of(HostnameProvider.class)
                    .with("getBaseUri", URI.create("https://id.example/"))
                    .get();
            KeycloakSession session =
                    Stub.of(KeycloakSession.class).with("getProvider", hostname).get();
            return new KeycloakUriInfo(session, UrlType.FRONTEND, uri);
        }
    }

    @Nested
    class AGatewayCredential {

        @ParameterizedTest
        @CsvSource({"true", "false"})
        void isNeverHandedToKeycloaksOwnExchange(boolean keycloakExchanges) {
            request.sent("subject_token_type", "pingone_gateway_credential");
            CorsErrorResponseException rejection = rejection(keycloakExchanges);
            assertThat(rejection.getErrorDescription())
                    .isEqualTo(Problem.PARAMETER_REPEATED.description(Parameter.SUBJECT_TOKEN_TYPE));
            assertThat(request.events().heard())
                    .singleElement()
                    .satisfies(event -> assertThat(event.getDetails())
                            .containsEntry("reason", "parameter_repeated")
                            .containsEntry("exchange_mode", "gateway_credential"));
        }
    }

    private CorsErrorResponseException rejection(boolean keycloakExchanges) {
        return catchThrowableOfType(
                CorsErrorResponseException.class,
                () -> new TokenExchangeGrant(keycloakExchanges).process(request.context()));
    }

    private static String token(String payload) {
        return encoded("{\"alg\":\"RS256\"}") + "." + encoded(payload) + ".c2lnbmF0dXJl";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
