// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's own endpoints answer at PingOne's addresses. */
@OnKeycloak
final class EndpointsIT {
    private static final List<String> ALL =
            List.of("/token", "/introspect", "/revoke", "/jwks", "/userinfo", "/.well-known/openid-configuration");

    private final TestRealm realm;
    private final Application application;
    private final Credential credential;

    EndpointsIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        application.change(
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
        this.credential = realm.gateway("gateway").credential();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEYCLOAK")
    void discoveryIsKeycloaksOwn(Prefix prefix) {
        URI own = URI.create(realm.server().url() + "/realms/" + realm.name() + "/.well-known/openid-configuration");
        Answer answer =
                get(realm.at(prefix, "/.well-known/openid-configuration")).hasStatus(200);
        assertThat(answer.json())
                .isEqualTo(get(own).json())
                .containsEntry("issuer", realm.issuer().toString());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEYCLOAK")
    void jwksIsKeycloaksOwn(Prefix prefix) {
        Answer answer = get(realm.at(prefix, "/jwks")).hasStatus(200);
        Answer own = get(realm.at(Prefix.KEYCLOAK, "/certs")).hasStatus(200);
        assertThat(answer.json()).isEqualTo(own.json()).containsKey("keys");
        assertThat(answer.header("Content-Type")).isEqualTo(own.header("Content-Type"));
    }

    /** Otherwise, a key would stay in caches after an administrator disabled it. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEYCLOAK")
    void noCacheKeepsTheKeysLongerThanUnderKeycloaksAddress(Prefix prefix) {
        Optional<String> own =
                get(realm.at(Prefix.KEYCLOAK, "/certs")).hasStatus(200).header("Cache-Control");
        assertThat(own).contains("no-cache");
        assertThat(get(realm.at(prefix, "/jwks")).hasStatus(200).header("Cache-Control"))
                .isEqualTo(own);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEYCLOAK")
    void userinfoKnowsTheGatewaysAccount(Prefix prefix) {
        Answer userinfo = Http.call("GET", realm.at(prefix, "/userinfo"))
                .bearer(token())
                .send()
                .hasStatus(200);
        assertThat(userinfo.json())
                .containsEntry("sub", credential.gateway().serviceAccount().getId());
        Http.call("POST", realm.at(prefix, "/userinfo")).bearer(token()).send().hasStatus(200);
        Http.call("GET", realm.at(prefix, "/userinfo")).send().hasStatus(401);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEYCLOAK")
    void introspectionIsKeycloaksOwn(Prefix prefix) {
        Form form = Form.empty().with("token", token().reveal());
        Map<String, Object> alias = new HashMap<>(introspect(realm.at(prefix, "/introspect"), form));
        assertThat(alias).isEqualTo(introspect(realm.at(Prefix.KEYCLOAK, "/token/introspect"), form));
        assertThat(alias).containsEntry("active", true);
        Answer shown = post(realm.at(prefix, "/introspect"), form).hasStatus(200);
        assertThat(shown.header("Cache-Control").orElse("")).contains("no-store");
        Answer anonymous =
                Http.call("POST", realm.at(prefix, "/introspect")).form(form).send();
        assertThat(anonymous.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEYCLOAK")
    void revocationIsKeycloaksOwn(Prefix prefix) {
        Secret token = token();
        assertThat(application.sees(token)).isTrue();
        post(realm.at(prefix, "/revoke"), Form.empty().with("token", token.reveal()))
                .hasStatus(200);
        assertThat(application.sees(token)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEYCLOAK")
    void otherMethodsAreNotAllowed(Prefix prefix) {
        for (String endpoint : List.of("/token", "/introspect", "/revoke")) {
            assertThat(get(realm.at(prefix, endpoint)).status())
                    .as("GET %s", endpoint)
                    .isEqualTo(405);
        }
        for (String endpoint : List.of("/jwks", "/.well-known/openid-configuration")) {
            assertThat(Http.call("POST", realm.at(prefix, endpoint))
                            .form(credential.form())
                            .send()
                            .status())
                    .as("POST %s", endpoint)
                    .isEqualTo(405);
        }
        assertThat(Http.call("DELETE", realm.at(prefix, "/userinfo")).send().status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "00000000-0000-0000-0000-000000000000", "master", "..%2Fmaster", "%20"})
    void anotherEnvironmentIsNotFound(String envID) {
        for (String endpoint : ALL) {
            isNotFound("/realms/" + realm.name() + "/pingone/" + envID + "/as" + endpoint);
        }
    }

    @Test
    void anEnvironmentIsNamedExactly() {
        isNotFound("/realms/" + realm.name() + "/pingone/" + realm.name().toUpperCase(Locale.ROOT) + "/as/token");
        isNotFound("/realms/" + realm.name() + "/pingone/" + realm.id().toUpperCase(Locale.ROOT) + "/as/token");
        TestRealm other = realm.neighbour();
        isNotFound("/realms/" + realm.name() + "/pingone/" + other.id() + "/as/token");
        isNotFound("/realms/" + realm.name() + "/pingone/" + other.name() + "/as/token");
        isNotFound("/realms/" + realm.id() + "/as/token");
        isNotFound("/realms/unknown/as/token");
    }

    @Test
    void whereEncryptionIsRequiredPlainHttpIsRejected() {
        TestRealm strict = realm.neighbour();
        Credential inside = strict.gateway("gateway").credential();
        Application client = strict.application("application");
        strict.change(representation -> representation.setSslRequired("all"));
        for (Prefix prefix : Prefix.values()) {
            for (ClientAuthentication authentication : List.of(client.basic(), ClientAuthentication.none())) {
                Answer answer =
                        strict.token(prefix).post(inside.form(), authentication).hasStatus(403);
                assertThat(answer.json())
                        .isEqualTo(Map.of("error", "invalid_request", "error_description", "HTTPS required"));
            }
        }
    }

    /** Keycloak's router answers 405 if a class has no method for the HTTP method at all. */
    @ParameterizedTest
    @CsvSource({
        "/as, 404, 405",
        "/as/authorize, 404, 405",
        "/as/unknown, 404, 405",
        "/as/token/token, 405, 404",
        "/pingone, 405, 405",
        "/pingone/x/as, 404, 404"
    })
    void noOtherPathBelowTheAliasesIsAnswered(String path, int toGet, int toPost) {
        URI uri = URI.create(realm.server().url() + "/realms/" + realm.name() + path);
        assertThat(get(uri).status()).isEqualTo(toGet);
        assertThat(Http.call("POST", uri).form(credential.form()).send().status())
                .isEqualTo(toPost);
    }

    private void isNotFound(String path) {
        URI uri = URI.create(realm.server().url() + path);
        assertThat(Http.call("GET", uri).send().status()).as("GET %s", path).isEqualTo(404);
        Answer answer = Http.call("POST", uri).form(credential.form()).send();
        assertThat(answer.status()).as("POST %s", path).isEqualTo(404);
        assertThat(answer.json()).doesNotContainKey("access_token");
    }

    private Secret token() {
        return realm.token()
                .post(credential.form().with("scope", "openid"), application.basic())
                .accessToken();
    }

    private Map<String, Object> introspect(URI uri, Form form) {
        return post(uri, form).hasStatus(200).json();
    }

    private Answer post(URI uri, Form form) {
        return application.basic().on(Http.call("POST", uri), form).send();
    }

    private static Answer get(URI uri) {
        return Http.call("GET", uri).send();
    }
}
