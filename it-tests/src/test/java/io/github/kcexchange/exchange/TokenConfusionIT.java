// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential is no token, and no token is a credential (RFC 8725, 3.11 and 3.12). */
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

    @Test
    void theCredentialIsNoDpopToken() {
        Http.call("GET", realm.at(Prefix.AS, "/userinfo"))
                .header("Authorization", "DPoP " + credential.token().reveal())
                .send()
                .hasStatus(401);
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

    @Test
    void theCredentialIsNoJwtAuthorizationGrant() {
        Form form = Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .with("assertion", credential.token().reveal());
        realm.token().post(form, application.basic()).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Form.ACCESS_TOKEN,
                Form.ID_TOKEN,
                Form.REFRESH_TOKEN,
                "urn:ietf:params:oauth:token-type:jwt",
                "urn:ietf:params:oauth:token-type:saml2"
            })
    void theCredentialIsNoOtherSubjectToken(String type) {
        for (Application client : new Application[] {application, standard}) {
            Answer answer = realm.token().post(Form.exchange(credential.token(), type), client.basic());
            answer.hasStatus(400);
            assertThat(answer.json()).containsEntry("error", "invalid_request");
        }
    }

    @Test
    void theCredentialIsNoIdTokenHint() {
        String logout = "/realms/" + realm.name() + "/protocol/openid-connect/logout?id_token_hint=";
        Http.call("GET", path(logout + credential.token().reveal())).send().hasStatus(400);
    }

    @Test
    void theCredentialIsNotRevokedAsAToken() {
        Http call = Http.call("POST", realm.at(Prefix.AS, "/revoke"));
        Form form = Form.empty().with("token", credential.token().reveal());
        assertThat(application.basic().on(call, form).send().status()).isIn(200, 400);
        Exchange.alone(realm, credential.form()).token();
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenIsNoCredential(Secret token) {
        Exchange.by(application, Form.gatewayExchange(token)).isRefused(Problem.CREDENTIAL_MALFORMED);
        Exchange.alone(realm, Form.gatewayExchange(token)).isRefusedAsClient(Problem.CREDENTIAL_MALFORMED);
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
