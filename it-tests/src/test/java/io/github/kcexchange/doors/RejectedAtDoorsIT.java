// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answer to a client at a door that rejects its token, and the event that the administrator reads. */
@OnKeycloak
final class RejectedAtDoorsIT {

    private static final String PERMISSION_ERROR = "PERMISSION_TOKEN_ERROR";
    private static final String ASSERTION_ERROR = "JWT_AUTHORIZATION_GRANT_ERROR";
    private static final Map<String, Object> NOT_HERE =
            Map.of("error", "invalid_token", "error_description", "Token verification failed");

    private final TestRealm realm;
    private final Setting setting;
    private final Tokens tokens;

    RejectedAtDoorsIT(TestRealm realm) {
        this.realm = realm;
        this.setting = Setting.in(realm);
        this.tokens = new Tokens(setting);
        realm.change(representation -> {
            List<String> types = new ArrayList<>(representation.getEnabledEventTypes());
            types.add(ASSERTION_ERROR);
            representation.setEnabledEventTypes(types);
        });
    }

    @Test
    void theRejectionOfKeycloaksOwnExchangeSaysHowToExchangeTheToken() {
        Exchange rejected = byReceiver(Form.exchange(tokens.gateway().token(), Form.ACCESS_TOKEN));
        rejected.isRejected(Problem.EXCHANGED_TOKEN_NOT_ACCEPTED);
        assertThat(rejected.event().getClientId()).isEqualTo(Setting.RECEIVER);
    }

    @Test
    void theRejectionOfAPermissionRequestSaysHowToExchangeTheToken() {
        permissions(tokens.narrowed(setting.app()).token())
                .isRejectedByGrant(Problem.EXCHANGED_TOKEN_NOT_ACCEPTED, PERMISSION_ERROR);
    }

    @Test
    void aPermissionRequestDoesNotDropMayAct() {
        permissions(tokens.restrictedLogIn().token())
                .isRejectedByGrant(Problem.PERMISSION_REQUEST_CARRIES_DELEGATION, PERMISSION_ERROR);
    }

    @Test
    void aJwtAuthorizationGrantDoesNotDropMayAct() {
        Form form = Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .with("assertion", tokens.restrictedLogIn().token().reveal());
        byReceiver(form).isRejectedByGrant(Problem.ASSERTION_CARRIES_DELEGATION, ASSERTION_ERROR);
    }

    @Test
    void clientRegistrationGivesNoReason() {
        for (Secret token : new Secret[] {
            tokens.revoked().token(), tokens.narrowed(setting.app()).token()
        }) {
            isNotHere(Http.call("GET", at("/clients-registrations/default/" + Setting.RECEIVER))
                    .bearer(token)
                    .send());
        }
    }

    /** Each token would cost a look-up of its realm, although Keycloak reads one token only. */
    @Test
    void severalTokensInOneHeaderAreRejected() {
        Held held = tokens.gateway();
        assertThat(Door.REGISTRATION.opens(setting, held)).isTrue();
        String token = held.token().reveal();
        isNotHere(Http.call("POST", at("/clients-registrations/default"))
                .header("Authorization", "Bearer " + token + " " + token)
                .json(Map.of("clientId", "registered"))
                .send());
    }

    @Test
    void anIssuerThatCannotBeDecodedIsRejected() {
        isNotHereWithClaims(Map.of("iss", "http://x/%FF", "jti", "trrtte:x.application"));
    }

    @Test
    void aTokenOfNoRealmIsRejected() {
        isNotHereWithClaims(Map.of("jti", "trrtte:x.application"));
        isNotHereWithClaims(Map.of("iss", realm.issuer() + "-none", "jti", "trrtte:x.application"));
    }

    /** Keycloak reads {@code f:} as the beginning of the id of a user federation's user. */
    @Test
    void aUserIdThatKeycloakCannotReadIsRejected() {
        String issuer = realm.issuer().toString();
        long now = Instant.now().getEpochSecond();
        isNotHereWithClaims(Map.of("iss", issuer, "jti", "trrtte:x.application", "sub", "f:x"));
        Map<String, Object> claims = Map.of("iss", issuer, "jti", "trrtte:x.application", "azp", "app", "iat", now);
        Map<String, Object> delegated = new HashMap<>(claims);
        delegated.put("sub", setting.admin().id());
        delegated.put("act", Map.of("sub", "f:x", "client_id", Setting.NEXT));
        isNotHereWithClaims(delegated);
    }

    /** Any party can send such a token: no key has signed it. */
    private void isNotHereWithClaims(Map<String, Object> claims) {
        Secret token = new Forger(Map.of("alg", "RS256"), claims).signedWith(new byte[3]);
        isNotHere(presented(token, "/broker/" + Setting.PROVIDER + "/token"));
        isNotHere(presented(token, "/clients-registrations/default/" + Setting.RECEIVER));
        // Keycloak's Account API verifies the token before it selects an endpoint.
        assertThat(presented(token, "/account/").hasStatus(401).json())
                .isEqualTo(Map.of("error", "HTTP 401 Unauthorized"));
    }

    private Answer presented(Secret token, String path) {
        return Http.call("GET", at(path))
                .header("Accept", "application/json")
                .bearer(token)
                .send();
    }

    private static void isNotHere(Answer answer) {
        answer.hasStatus(401);
        assertThat(answer.json()).isEqualTo(NOT_HERE);
        assertThat(answer.header("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\", error_description=\"Token verification failed\"");
    }

    @Test
    void theTokenIdShowsWhichExchangeIssuedTheToken() {
        assertThat(Jwt.of(tokens.gateway().token()).text("jti")).endsWith(".gateway");
        assertThat(Jwt.of(tokens.narrowed(setting.app()).token()).text("jti")).endsWith(".application");
    }

    /**
     * With such a claim, an application's token would pass for a gateway's token, which administers with the gateway's
     * own roles.
     */
    @Test
    void noMapperTurnsAnApplicationsTokenIntoAGatewaysToken() {
        String credential = setting.gateway().credential().id();
        Application posing = realm.application(
                "posing", Setting.open().andThen(Setting.addressedTo("posing")).andThen(client -> {
                    client.getProtocolMappers().add(Mappers.claim("gateway_credential_id", credential));
                    client.getProtocolMappers()
                            .add(Mappers.claim("gateway_id", setting.gateway().id()));
                }));
        Secret token = tokens.named(posing).token();
        assertThat(Jwt.of(token).payload()).doesNotContainKey("gateway_credential_id");
        assertThat(Door.ADMIN.opens(setting, new Held(token, posing))).isFalse();
    }

    private Exchange byReceiver(Form form) {
        return Exchange.of(
                realm,
                () -> realm.token(Prefix.KEYCLOAK).post(form, setting.receiver().basic()));
    }

    private Exchange permissions(Secret token) {
        return Exchange.of(
                realm,
                () -> realm.token(Prefix.KEYCLOAK).request(uma()).bearer(token).send());
    }

    private static Form uma() {
        return Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket")
                .with("audience", Setting.RECEIVER);
    }

    private URI at(String path) {
        return URI.create(realm.server().url() + "/realms/" + realm.name() + path);
    }
}
