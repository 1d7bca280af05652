// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** All claims in the token of a gateway. */
@OnKeycloak
final class TokenClaimsIT {
    private final TestRealm realm;
    private final Application application;
    private final Gateway gateway;
    private final Credential credential;

    TokenClaimsIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.gateway = realm.gateway("Berlin edge");
        this.credential = gateway.credential();
    }

    @Test
    void theWholeTokenOfAGatewayWithoutRolesForAnApplication() {
        assertThat(stable(Exchange.by(application, credential.form()).jwt())).isEqualTo(expected("application"));
    }

    @Test
    void theWholeTokenOfAGatewayWithoutRolesForItself() {
        assertThat(stable(Exchange.alone(realm, credential.form()).jwt())).isEqualTo(expected(gateway.clientId()));
    }

    @Test
    void isSignedByTheKeyThatTheAliasPublishes() throws Exception {
        Secret token = Exchange.alone(realm, credential.form()).token();
        var keys =
                Http.call("GET", realm.at(Prefix.PINGONE_BY_ID, "/jwks")).send().hasStatus(200);
        SignedJWT jwt = SignedJWT.parse(token.reveal());
        var key = JWKSet.parse(Json.text(keys.json()))
                .getKeyByKeyId(jwt.getHeader().getKeyID())
                .toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "offline_access", "openid offline_access"})
    void noRefreshTokenOrIdTokenIsIssuedWhateverScopeIsAskedFor(String scope) {
        var answer =
                Exchange.by(application, credential.form().with("scope", scope)).answer();
        answer.hasStatus(200);
        assertThat(answer.json())
                .containsOnlyKeys(
                        "access_token",
                        "token_type",
                        "expires_in",
                        "refresh_expires_in",
                        "not-before-policy",
                        "issued_token_type",
                        "scope");
        assertThat((String) answer.json().get("scope")).doesNotContain("offline_access");
        assertThat(Jwt.of(answer.accessToken()).payload()).doesNotContainKey("sid");
    }

    @Test
    void noMapperCanWriteTheGatewaysClaimsOrActButMappersMayWriteMayAct() {
        Application forging = realm.application(
                "forging",
                client -> client.setProtocolMappers(List.of(
                        forged("gateway_id"),
                        forged("gateway_name"),
                        forged("gateway_type"),
                        forged("gateway_credential_id"),
                        forged("act"),
                        forged("external_subject"),
                        forged("may_act"))));
        Map<String, Object> claims = new HashMap<>(expected("forging"));
        claims.put("may_act", "forged");
        assertThat(stable(Exchange.by(forging, credential.form()).jwt())).isEqualTo(claims);
    }

    /** Keycloak looks up the session, the user and the application of a token by these claims. */
    @Test
    void noMapperNamesAnotherUserOrAnotherApplication() {
        Application posing = realm.application(
                "posing",
                client -> client.setProtocolMappers(
                        List.of(forged("sub"), forged("sid"), forged("azp"), forged("client_id"))));
        assertThat(stable(Exchange.by(posing, credential.form()).jwt())).isEqualTo(expected("posing"));
    }

    private static ProtocolMapperRepresentation forged(String claim) {
        return Mappers.claim(claim, "forged");
    }

    /** The claims without those that differ from one token to the next. */
    private static Map<String, Object> stable(Jwt token) {
        Map<String, Object> payload = new HashMap<>(token.payload());
        assertThat(payload.remove("jti")).asString().matches("trrtte:[0-9a-f-]{36}\\.gateway");
        assertThat(payload.remove("iat")).isInstanceOf(Number.class);
        assertThat(payload.remove("exp")).isInstanceOf(Number.class);
        assertThat(payload.remove("clientHost")).isEqualTo(payload.remove("clientAddress"));
        return payload;
    }

    private Map<String, Object> expected(String azp) {
        return Map.ofEntries(
                Map.entry("iss", realm.issuer().toString()),
                Map.entry("typ", "Bearer"),
                Map.entry("sub", gateway.serviceAccount().getId()),
                Map.entry("azp", azp),
                Map.entry("client_id", azp),
                Map.entry("acr", "1"),
                Map.entry("scope", "email profile"),
                Map.entry("email_verified", false),
                Map.entry("preferred_username", "service-account-" + gateway.clientId()),
                Map.entry("gateway_id", gateway.id()),
                Map.entry("gateway_name", "Berlin edge"),
                Map.entry("gateway_type", "PING_FEDERATE"),
                Map.entry("gateway_credential_id", credential.id()));
    }
}
