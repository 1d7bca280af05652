// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.issuer.OtherIssuer;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential is no token, and no token is a credential (RFC 8725, sections 3.11 and 3.12). */
@OnKeycloak
final class TokenConfusionIT {
    private final TestRealm realm;
    private final Application application;
    private final Application standard;
    private final Person alice;
    private final Credential credential;

    TokenConfusionIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.standard = realm.application("standard", client -> {
            client.getAttributes().clear();
            client.getAttributes().put("standard.token.exchange.enabled", "true");
        });
        this.alice = realm.person("alice");
        this.credential = realm.gateway("gateway").credential();
    }

    @Test
    void theCredentialIsNoBearerToken() {
        for (Prefix prefix : Prefix.values()) {
            bearer(realm.at(prefix, "/userinfo"), 401);
        }
        bearer(path("/admin/realms/" + realm.name()), 401);
        bearer(path("/admin/realms/" + realm.name() + "/users"), 401);
        bearer(realm.management().at("/gateways"), 401);
        bearer(realm.management().at(credential.path()), 401);
        Http.call("GET", path("/realms/" + realm.name() + "/account"))
                .header("Accept", "application/json")
                .bearer(credential.token())
                .send()
                .hasStatus(401);
    }

    /** The proof is valid: userinfo accepts a token that is bound to the same key. */
    @Test
    void theCredentialIsNoDpopToken() {
        DpopKey key = new DpopKey();
        userinfo(key, boundToken(key)).answer().hasStatus(200);
        Exchange rejected = userinfo(key, credential.token());
        rejected.answer().hasStatus(401);
        assertThat(rejected.event().getType()).isEqualTo("USER_INFO_REQUEST_ERROR");
        assertThat(rejected.event().getError()).isEqualTo("invalid_token");
        assertThat(rejected.event().getDetails())
                .containsEntry(
                        "reason", "Token type is incorrect. Expected '[Bearer, DPoP]' but was 'GatewayCredential'");
    }

    private Secret boundToken(DpopKey key) {
        URI endpoint = realm.token().uri();
        Http call = Http.call("POST", endpoint).header("DPoP", key.proof("POST", endpoint));
        return application
                .basic()
                .on(call, credential.form().with("scope", "openid"))
                .send()
                .accessToken();
    }

    private Exchange userinfo(DpopKey key, Secret token) {
        URI userinfo = realm.at(Prefix.AS, "/userinfo");
        return Exchange.of(
                realm,
                () -> Http.call("GET", userinfo)
                        .header("Authorization", "DPoP " + token.reveal())
                        .header("DPoP", key.proof("GET", userinfo, token))
                        .send());
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token"})
    void theCredentialIsInactiveInIntrospection(String hint) {
        isInactive(Form.empty().with("token", credential.token().reveal()));
        isInactive(Form.empty().with("token", credential.token().reveal()).with("token_type_hint", hint));
    }

    private void isInactive(Form form) {
        Http call = Http.call("POST", realm.at(Prefix.AS, "/introspect"));
        Answer answer = application.basic().on(call, form).send().hasStatus(200);
        assertThat(answer.json()).isEqualTo(Map.of("active", false));
    }

    @Test
    void theCredentialIsNoRefreshToken() {
        Form form = Form.empty()
                .with("grant_type", "refresh_token")
                .with("refresh_token", credential.token().reveal());
        Answer answer = realm.token().post(form, application.basic()).hasStatus(400);
        assertThat(answer.json()).containsEntry("error", "invalid_grant");
    }

    /** The client may use the grant: an assertion of an issuer that it trusts is accepted. */
    @Test
    void theCredentialIsNoJwtAuthorizationGrant() {
        OtherIssuer issuer = OtherIssuer.any();
        String alias = issuer.providedBy(realm).link(alice, "alice-there").alias();
        Application bearing = realm.application("bearing", client -> {
            client.getAttributes().put("oauth2.jwt.authorization.grant.enabled", "true");
            client.getAttributes().put("oauth2.jwt.authorization.grant.idp", alias);
        });
        Secret assertion = issuer.tokenFor("alice-there", realm).signedBy(issuer.key());
        realm.token().post(jwtBearer(assertion), bearing.basic()).accessToken();
        Answer rejected = realm.token().post(jwtBearer(credential.token()), bearing.basic());
        rejected.hasStatus(400).isNeverCached();
        assertThat(rejected.json())
                .isEqualTo(Map.of("error", "invalid_grant", "error_description", "Missing claim: sub"));
    }

    private static Form jwtBearer(Secret assertion) {
        return Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .with("assertion", assertion.reveal());
    }

    @ParameterizedTest
    @CsvSource({
        Form.ACCESS_TOKEN + ", SUBJECT_TOKEN_INVALID",
        Form.ID_TOKEN + ", SUBJECT_TOKEN_INVALID",
        OtherIssuer.JWT + ", SUBJECT_TOKEN_INVALID",
        Form.REFRESH_TOKEN + ", TOKEN_TYPE_UNKNOWN",
        "urn:ietf:params:oauth:token-type:saml2, TOKEN_TYPE_UNKNOWN"
    })
    void theCredentialIsNoOtherSubjectToken(String type, Problem problem) {
        Form form = Form.exchange(credential.token(), type);
        Exchange.by(application, form).isRejected(problem);
        String keycloaksAnswer = type.equals(Form.ACCESS_TOKEN)
                ? "Invalid token"
                : "Parameter 'subject_token' supports access tokens only";
        Exchange.by(standard, form).isRejectedByKeycloak(400, "invalid_request", keycloaksAnswer);
    }

    @Test
    void theCredentialIsNoIdTokenHint() {
        String logout = "/realms/" + realm.name() + "/protocol/openid-connect/logout?id_token_hint=";
        Http.call("GET", path(logout + credential.token().reveal())).send().hasStatus(400);
        Secret hint = alice.logIn(application, "openid").secret("id_token");
        assertThat(Http.call("GET", path(logout + hint.reveal())).send().status())
                .isLessThan(400);
    }

    @Test
    void theCredentialIsNotRevokedAsAToken() {
        Http call = Http.call("POST", realm.at(Prefix.AS, "/revoke"));
        Form form = Form.empty().with("token", credential.token().reveal());
        Answer rejected = application.basic().on(call, form).send().hasStatus(400);
        assertThat(rejected.json())
                .isEqualTo(Map.of("error", "unsupported_token_type", "error_description", "Unsupported token type"));
        Exchange.alone(realm, credential.form()).token();
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenIsNoCredential(Secret token) {
        Problem.CREDENTIAL_MALFORMED.rejects(Form.gatewayExchange(token), application);
    }

    Stream<Named<Secret>> tokens() {
        Answer login = alice.logIn(application, "openid");
        Answer offline = alice.logIn(application, "openid offline_access");
        return Stream.of(
                Named.of("a user's access token", login.secret("access_token")),
                Named.of("a user's ID token", login.secret("id_token")),
                Named.of("a refresh token", login.secret("refresh_token")),
                Named.of("an offline token", offline.secret("refresh_token")),
                Named.of("a client's access token", application.clientCredentials()),
                Named.of("an administrator's token", realm.administrator("realm-admin")),
                Named.of(
                        "a gateway's own access token",
                        Exchange.alone(realm, credential.form()).token()));
    }

    private void bearer(URI uri, int status) {
        Answer answer = Http.call("GET", uri).bearer(credential.token()).send();
        assertThat(answer.status()).as("%s", uri).isEqualTo(status);
    }

    private URI path(String path) {
        return URI.create(realm.server().url() + path);
    }
}
