// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The environment, its addresses, and paths that do not exist. */
@OnKeycloak
@TouchesSql
final class EnvironmentIT {
    private final TestRealm realm;
    private final ManagementApi api;
    private final String gateway;

    EnvironmentIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        this.gateway = realm.gateway("gateway").path();
    }

    @Test
    void theEnvironmentIsTheRealm() {
        Answer answer = api.get("").hasStatus(200);
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "_links",
                        Map.of(
                                "self", Map.of("href", api.link("")),
                                "gateways", Map.of("href", api.link("/gateways")),
                                "roles", Map.of("href", base() + "/roles")),
                        "id",
                        realm.id(),
                        "name",
                        realm.name(),
                        "type",
                        "PRODUCTION"));
    }

    @Test
    void theRealmsNameWorksLikeItsId() {
        assertThat(at(realm.name(), "").hasStatus(200).json())
                .isEqualTo(api.get("").json());
        assertThat(at(realm.name(), "/gateways").hasStatus(200).json())
                .isEqualTo(api.get("/gateways").json());
    }

    @Test
    void anotherEnvironmentIsNotFound() {
        TestRealm other = realm.neighbour();
        for (String envID : new String[] {
            other.id(),
            other.name(),
            "unknown",
            realm.name().toUpperCase(Locale.ROOT),
            "00000000-0000-0000-0000-000000000000"
        }) {
            ManagementError.NOT_FOUND.is(at(envID, ""));
            ManagementError.NOT_FOUND.is(at(envID, "/gateways"));
            ManagementError.NOT_FOUND.is(at(envID, "/gateways?expand=credentials"));
            ManagementError.NOT_FOUND.is(at(envID, "/applications"));
            ManagementError.NOT_FOUND.is(at(envID, "/mayActMappers"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/unknown",
                "/gateways/00000000-0000-0000-0000-000000000000",
                "/gateways/x",
                "/gateways/x/credentials",
                "/gateways/x/roleAssignments",
                "/gateways/%00",
                "/gateways/f:x",
                "/gateways/f:x/credentials",
                "/applications/f:x/trustedIssuerAssignments"
            })
    void anUnknownPathIsNotFound(String path) {
        ManagementError.NOT_FOUND.is(api.get(path));
    }

    @Test
    void anUnknownPathBelowAGatewayIsNotFound() {
        ManagementError.NOT_FOUND.is(api.get(gateway + "/unknown"));
        ManagementError.NOT_FOUND.is(api.get(gateway + "/credentials/x"));
        ManagementError.NOT_FOUND.is(api.get(gateway + "/roleAssignments/x"));
        ManagementError.NOT_FOUND.is(api.delete(gateway + "/credentials/x"));
        ManagementError.NOT_FOUND.is(api.delete(gateway + "/roleAssignments/x"));
        ManagementError.NOT_FOUND.is(api.outside("/roles/x"));
        ManagementError.NOT_FOUND.is(api.outside("/roles/f:x"));
        ManagementError.NOT_FOUND.is(api.outside("/unknown"));
    }

    @ParameterizedTest
    @CsvSource({"PATCH,", "DELETE,", "PUT,/gateways", "DELETE,/gateways"})
    void otherMethodsAreNotAllowed(String method, String path) {
        ManagementError.METHOD_NOT_ALLOWED.is(
                api.call(method, path == null ? "" : path).json(Map.of()).send());
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, ''",
        "POST, ''",
        "PUT, /credentials",
        "DELETE, /credentials",
        "PUT, /credentials/x",
        "POST, /credentials/x",
        "PUT, /roleAssignments",
        "DELETE, /roleAssignments",
        "PUT, /roleAssignments/x",
        "POST, /roleAssignments/x",
        "PUT, /instances",
        "POST, /instances",
        "DELETE, /instances"
    })
    void otherMethodsBelowAGatewayAreNotAllowed(String method, String path) {
        ManagementError.METHOD_NOT_ALLOWED.is(
                api.call(method, gateway + path).json(Map.of()).send());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | GET, HEAD, OPTIONS",
                "/gateways | GET, HEAD, OPTIONS, POST",
                "/trustedIssuers/ | GET, HEAD, OPTIONS, POST"
            })
    void aMethodThatIsNotAllowedIsAnsweredWithTheAllowedMethods(String path, String allowed) {
        Answer answer = api.call("PATCH", path).json(Map.of()).send();
        ManagementError.METHOD_NOT_ALLOWED.is(answer);
        assertThat(answer.header("Allow")).contains(allowed);
    }

    @Test
    void anUnknownPathIsNotFoundForEveryMethod() {
        ManagementError.NOT_FOUND.is(api.post("/applications/x/y", Map.of()));
        ManagementError.NOT_FOUND.is(api.put(gateway + "/instances/x", Map.of()));
        ManagementError.NOT_FOUND.is(api.delete("/unknown"));
    }

    @Test
    void aSlashAtTheEndOfAPathChangesNothing() {
        for (String path : List.of("", "/gateways", gateway, gateway + "/credentials", "/trustedIssuers")) {
            assertThat(api.get(path + "/").hasStatus(200).json())
                    .isEqualTo(api.get(path).hasStatus(200).json());
        }
        assertThat(api.outside("/roles/").hasStatus(200).json())
                .isEqualTo(api.outside("/roles").json());
        ManagementError.NOT_FOUND.is(api.get("/gateways/unknown/"));
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        for (String path : List.of("", "/gateways", gateway, gateway + "/instances")) {
            Answer answer = api.call("HEAD", path).send().hasStatus(200);
            assertThat(answer.json()).isEmpty();
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Content-Type")).isEqualTo(api.get(path).header("Content-Type"));
        }
        api.call("HEAD", "/gateways/unknown").send().hasStatus(404);
        api.anonymous("HEAD", "/gateways").send().hasStatus(401);
    }

    /** A client of HAL can ask for application/hal+json. */
    @ParameterizedTest
    @ValueSource(strings = {"application/hal+json", "application/*", "text/html"})
    void theAnswerIsJsonWhateverTypeIsAccepted(String accepted) {
        for (String path : List.of("", "/gateways", gateway)) {
            Answer answer =
                    api.call("GET", path).header("Accept", accepted).send().hasStatus(200);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
            assertThat(answer.json()).isEqualTo(api.get(path).json());
        }
    }

    private Answer at(String envID, String path) {
        String url =
                realm.server().url() + "/admin/realms/" + realm.name() + "/pingone/v1/environments/" + envID + path;
        return Http.call("GET", URI.create(url)).bearer(api.token()).send();
    }

    private String base() {
        return realm.server().publicUrl() + "/admin/realms/" + realm.name() + "/pingone/v1";
    }
}
