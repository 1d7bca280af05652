// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests for trusted issuers and assignments that the API does not know. They change nothing. */
@OnKeycloak
final class TrustedIssuerRequestsIT {
    private final TestRealm realm;
    private final ManagementApi api;
    private final OtherIssuer other = OtherIssuer.any();
    private final OtherIssuer.Trusted trusted;
    private final Application application;
    private final String assignments;
    private final Map<String, Object> issuerBefore;
    private final Map<String, Object> assignmentsBefore;

    TrustedIssuerRequestsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        this.application = realm.application("application");
        this.trusted = other.trustedBy(realm, Map.of()).assignedTo(application);
        this.assignments = OtherIssuer.Trusted.assignments(application);
        this.issuerBefore = api.get("/trustedIssuers").json();
        this.assignmentsBefore = api.get(assignments).json();
    }

    @AfterEach
    void nothingIsChanged() {
        assertThat(api.get("/trustedIssuers").hasStatus(200).json()).isEqualTo(issuerBefore);
        assertThat(api.get(assignments).hasStatus(200).json()).isEqualTo(assignmentsBefore);
    }

    private String assignment() {
        return assignments + "/" + trusted.id();
    }

    Stream<Arguments> otherMethods() {
        return Stream.of(
                Arguments.of("PUT", "/trustedIssuers"),
                Arguments.of("PATCH", "/trustedIssuers"),
                Arguments.of("DELETE", "/trustedIssuers"),
                Arguments.of("POST", trusted.path()),
                Arguments.of("PATCH", trusted.path()),
                Arguments.of("PUT", assignments),
                Arguments.of("PATCH", assignments),
                Arguments.of("DELETE", assignments),
                Arguments.of("POST", assignment()),
                Arguments.of("PATCH", assignment()));
    }

    @ParameterizedTest
    @MethodSource("otherMethods")
    void otherMethodsAreNotAllowed(String method, String path) {
        ManagementError.METHOD_NOT_ALLOWED.is(
                api.call(method, path).json(Map.of()).send());
    }

    Stream<Arguments> writes() {
        return Stream.of(
                Arguments.of("POST", "/trustedIssuers"),
                Arguments.of("PUT", trusted.path()),
                Arguments.of("POST", assignments),
                Arguments.of("PUT", assignment()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aBodyThatIsNoJsonObjectIsInvalid(String method, String path) {
        for (String body : List.of("{", "{\"name\":\"a\",\"name\":\"b\"}", "{}{}", "not json")) {
            ManagementError.INVALID_DATA.is(
                    sent(method, path, body),
                    ManagementError.invalid("body", "Must be one well-formed JSON object without repeated members."));
        }
        for (String body : List.of("[]", "\"text\"", "7", "null")) {
            ManagementError.INVALID_DATA.is(
                    sent(method, path, body), ManagementError.invalid("body", "Must be a JSON object."));
        }
        ManagementError.INVALID_DATA.is(sent(method, path, ""), ManagementError.required("body"));
        ManagementError.INVALID_DATA.is(
                sent(method, path, "{\"x\":\"" + "x".repeat(65536) + "\"}"),
                ManagementError.invalid("body", "Must not be longer than 65536 bytes."));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aBodyOfAnotherTypeIsNotRead(String method, String path) {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
            ManagementError.UNSUPPORTED_MEDIA_TYPE.is(api.call(method, path)
                    .header("Content-Type", type)
                    .body("{}")
                    .send());
        }
    }

    @Test
    void anotherEnvironmentIsNotFound() {
        TestRealm elsewhere = realm.neighbour();
        Map<String, Object> body = OtherIssuer.any().described();
        Map<String, Object> assigned = Map.of("trustedIssuer", Map.of("id", trusted.id()));
        for (String envID : List.of(elsewhere.id(), elsewhere.name(), "unknown")) {
            ManagementError.NOT_FOUND.is(at(envID, "GET", "/trustedIssuers").send());
            ManagementError.NOT_FOUND.is(
                    at(envID, "POST", "/trustedIssuers").json(body).send());
            ManagementError.NOT_FOUND.is(at(envID, "GET", trusted.path()).send());
            ManagementError.NOT_FOUND.is(
                    at(envID, "PUT", trusted.path()).json(body).send());
            ManagementError.NOT_FOUND.is(at(envID, "DELETE", trusted.path()).send());
            ManagementError.NOT_FOUND.is(at(envID, "GET", assignments).send());
            ManagementError.NOT_FOUND.is(
                    at(envID, "POST", assignments).json(assigned).send());
            ManagementError.NOT_FOUND.is(at(envID, "GET", assignment()).send());
            ManagementError.NOT_FOUND.is(
                    at(envID, "PUT", assignment()).json(assigned).send());
            ManagementError.NOT_FOUND.is(at(envID, "DELETE", assignment()).send());
        }
        assertThat(elsewhere.management().get("/trustedIssuers").json()).containsEntry("size", 0);
    }

    @Test
    void theIssuersAndApplicationsOfAnotherRealmAreNotFound() {
        TestRealm elsewhere = realm.neighbour();
        OtherIssuer.Trusted theirs = OtherIssuer.any().trustedBy(elsewhere, Map.of());
        String their = OtherIssuer.Trusted.assignments(elsewhere.application("theirs"));
        ManagementError.NOT_FOUND.is(api.get(theirs.path()));
        ManagementError.NOT_FOUND.is(api.put(theirs.path(), OtherIssuer.any().described()));
        ManagementError.NOT_FOUND.is(api.delete(theirs.path()));
        ManagementError.NOT_FOUND.is(api.get(their));
        ManagementError.NOT_FOUND.is(api.post(their, Map.of("trustedIssuer", Map.of("id", trusted.id()))));
        Map<String, Object> unknown =
                ManagementError.invalid("trustedIssuer.id", "There is no trusted issuer with this id.");
        ManagementError.INVALID_DATA.is(
                api.post(assignments, Map.of("trustedIssuer", Map.of("id", theirs.id()))), unknown);
        ManagementError.INVALID_DATA.is(
                api.put(assignment(), Map.of("trustedIssuer", Map.of("id", theirs.id()))), unknown);
        assertThat(elsewhere.management().get(theirs.path()).status()).isEqualTo(200);
    }

    private Answer sent(String method, String path, String body) {
        return api.call(method, path)
                .header("Content-Type", "application/json")
                .body(body)
                .send();
    }

    private Http at(String envID, String method, String path) {
        String url =
                realm.server().url() + "/admin/realms/" + realm.name() + "/pingone/v1/environments/" + envID + path;
        return Http.call(method, URI.create(url)).bearer(api.token());
    }
}
