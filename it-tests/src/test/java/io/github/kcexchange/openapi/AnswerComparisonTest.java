// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that docs/openapi.yaml does not describe fails the test that received it. */
final class AnswerComparisonTest {
    private static final String API = "/admin/realms/r/pingone/v1";
    private static final String ROLE = API + "/roles/7";
    private static final String ANSWER = """
        {"_links":{"self":{"href":"http://localhost/7"}},"id":"7","name":"view-users","applicableTo":["ENVIRONMENT"],
         "permissions":[]}\
        """;
    private static final String NOT_FOUND = """
        {"id":"7f9c2ba4-e88f-427e-9f61-0b1d2c3d4e5f","code":"NOT_FOUND","message":"Not found.","details":[]}\
        """;
    private static final String SECRET = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl";

    private final AnswerComparison comparison = new AnswerComparison(ApiDescription.read());

    @Test
    void aDescribedAnswerIsCompared() {
        assertThat(comparison.compare(answer("GET", ROLE, 200, ANSWER)))
                .contains("GET /admin/realms/{realm}/pingone/v1/roles/{roleID} 200");
    }

    @Test
    void anotherPathIsNotCompared() {
        assertThat(comparison.compare(answer("GET", "/admin/realms/r/clients", 200, "[]")))
                .isEmpty();
        assertThat(comparison.compare(answer("OPTIONS", ROLE, 200, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"id\":\"7\"', '\"id\":\"7\",\"extra\":1', 'the body: additionalProperties (extra)'",
        "'\"id\":\"7\",', '', 'the body: required (id)'",
        "'\"id\":\"7\"', '\"id\":7', '/id: type'",
        "'\"permissions\":[]', '\"permissions\":[\"x\"]', '/permissions: maxItems'",
        "'\"self\"', '\"next\"', '/_links: required (self)'",
        "'\"id\":\"7\"', '\"id\":\"7\",\"id\":\"7\"', 'the body is not JSON'",
    })
    void anotherBodyFails(String described, String received, String difference) {
        String body = ANSWER.replace(described, received);
        assertThat(body).isNotEqualTo(ANSWER);
        assertThatThrownBy(() -> comparison.compare(answer("GET", ROLE, 200, body)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("docs/openapi.yaml does not describe the answer 200 to"
                        + " GET /admin/realms/{realm}/pingone/v1/roles/{roleID}: ")
                .hasMessageContaining(difference);
    }

    @Test
    void anotherStatusFails() {
        assertThatThrownBy(() -> comparison.compare(answer("GET", ROLE, 418, ANSWER)))
                .hasMessageEndingWith("the status is not described");
    }

    @Test
    void everyPathMayAnswerThatTheNodeIsUnavailable() {
        assertThat(comparison.compare(answer("GET", ROLE, 503, ""))).isPresent();
        assertThat(comparison.compare(answer("POST", "/realms/r/as/token", 503, "")))
                .contains("POST /realms/{realm}/as/token 503");
    }

    @Test
    void anotherContentTypeFails() {
        HttpHeaders html = headers(Map.of("Content-Type", "text/html", "Cache-Control", "no-store"));
        assertThatThrownBy(() -> comparison.compare(new ReceivedAnswer("GET", ROLE, 200, html, ANSWER)))
                .hasMessageEndingWith("the content type is not described");
    }

    @Test
    void aMissingOrDifferentHeaderFails() {
        HttpHeaders cached = headers(Map.of("Content-Type", "application/json", "Cache-Control", "max-age=60"));
        assertThatThrownBy(() -> comparison.compare(new ReceivedAnswer("GET", ROLE, 200, cached, ANSWER)))
                .hasMessageEndingWith("the header Cache-Control has another value");
        HttpHeaders none = headers(Map.of("Content-Type", "application/json"));
        assertThatThrownBy(() -> comparison.compare(new ReceivedAnswer("GET", ROLE, 200, none, ANSWER)))
                .hasMessageEndingWith("the header Cache-Control is missing");
    }

    @Test
    void aBodyWhereThereIsNoneFails() {
        String credential = API + "/environments/r/gateways/1/credentials/2";
        assertThat(comparison.compare(answer("DELETE", credential, 204, ""))).isPresent();
        assertThatThrownBy(() -> comparison.compare(answer("DELETE", credential, 204, "{}")))
                .hasMessageEndingWith("there is a body");
    }

    @Test
    void anEmptyBodyIsDescribedForARevocationOnly() {
        assertThat(comparison.compare(answer("POST", "/realms/r/as/revoke", 200, "")))
                .isPresent();
        assertThat(comparison.compare(answer("POST", "/realms/r/as/revoke", 200, "{\"error\":\"invalid_token\"}")))
                .isPresent();
        assertThatThrownBy(() -> comparison.compare(answer("GET", ROLE, 200, "")))
                .hasMessageEndingWith("the body is not JSON");
    }

    @Test
    void aSlashAtTheEndOfAPathChangesNothing() {
        assertThat(comparison.compare(answer("GET", ROLE + "/", 200, ANSWER)))
                .contains("GET /admin/realms/{realm}/pingone/v1/roles/{roleID} 200");
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        assertThat(comparison.compare(answer("HEAD", ROLE, 200, ""))).isPresent();
        assertThat(comparison.compare(answer("HEAD", API + "/unknown", 404, "")))
                .isPresent();
        assertThatThrownBy(() -> comparison.compare(answer("HEAD", ROLE, 418, "")))
                .hasMessageEndingWith("the status is not described");
    }

    @Test
    void pathsAndMethodsThatAreNotListedAreErrors() {
        assertThat(comparison.compare(answer("GET", API + "/unknown", 404, NOT_FOUND)))
                .contains("GET (a path that is not listed) 404");
        String notAllowed = NOT_FOUND.replace("NOT_FOUND", "INVALID_REQUEST");
        HttpHeaders methods = headers(
                Map.of("Content-Type", "application/json", "Cache-Control", "no-store", "Allow", "GET, HEAD, OPTIONS"));
        assertThat(comparison.compare(new ReceivedAnswer("PATCH", ROLE, 405, methods, notAllowed)))
                .isPresent();
        assertThatThrownBy(() -> comparison.compare(answer("PATCH", ROLE, 405, notAllowed)))
                .hasMessageEndingWith("the header Allow is missing");
        assertThatThrownBy(() -> comparison.compare(answer("GET", API + "/unknown", 200, ANSWER)))
                .hasMessageEndingWith("GET (a path that is not listed): the status is not described");
        assertThatThrownBy(() -> comparison.compare(answer("PATCH", ROLE, 200, ANSWER)))
                .hasMessageEndingWith("the status is not described");
    }

    @Test
    void aTokenEndpointAnswersOtherMethodsWithAnError() {
        String error = "{\"error\":\"HTTP 405 Method Not Allowed\"}";
        assertThat(comparison.compare(answer("GET", "/realms/r/as/token", 405, error)))
                .isPresent();
        assertThatThrownBy(() -> comparison.compare(answer("GET", "/realms/r/as/token", 200, error)))
                .hasMessageEndingWith("the status is not described");
    }

    @Test
    void anExchangeHasNoRefreshTokenAndNoUnknownMember() {
        String token = "{\"access_token\":\"" + SECRET + "\",\"expires_in\":300,\"refresh_expires_in\":0,"
                + "\"token_type\":\"Bearer\",\"not-before-policy\":0,\"scope\":\"email\","
                + "\"issued_token_type\":\"urn:ietf:params:oauth:token-type:access_token\"}";
        for (String path : List.of("as", "pingone/r/as", "protocol/openid-connect")) {
            String endpoint = "/realms/r/" + path + "/token";
            assertThat(comparison.compare(answer("POST", endpoint, 200, token))).isPresent();
            String more = token.replace("\"scope\"", "\"extra\":1,\"scope\"");
            assertThatThrownBy(() -> comparison.compare(answer("POST", endpoint, 200, more)))
                    .hasMessageContaining("additionalProperties (extra)");
        }
    }

    /** The message is in reports, which must not contain a secret. */
    @Test
    void aMessageHasNoValueOfTheAnswer() {
        String body = ANSWER.replace("\"id\":\"7\"", "\"id\":[\"" + SECRET + "\"]")
                .replace("[\"ENVIRONMENT\"]", "\"" + SECRET + "\"")
                .replace("http://localhost/7", SECRET + " ");
        assertThatThrownBy(() -> comparison.compare(answer("GET", ROLE, 200, body)))
                .hasMessageContaining("/id: type")
                .hasMessageContaining("/applicableTo: const")
                .hasMessageContaining("/_links/self/href: format")
                .message()
                .doesNotContain(SECRET);
        HttpHeaders header = headers(Map.of("Content-Type", SECRET, "Cache-Control", SECRET));
        assertThatThrownBy(() -> comparison.compare(new ReceivedAnswer("GET", ROLE, 200, header, SECRET)))
                .message()
                .doesNotContain(SECRET);
        assertThatThrownBy(() -> comparison.compare(answer("GET", API + "/" + SECRET, 200, SECRET)))
                .message()
                .doesNotContain(SECRET);
    }

    private static ReceivedAnswer answer(String method, String path, int status, String body) {
        return new ReceivedAnswer(
                method,
                path,
                status,
                headers(Map.of("Content-Type", "application/json;charset=UTF-8", "Cache-Control", "no-store")),
                body);
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        Map<String, List<String>> lists = new TreeMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return HttpHeaders.of(lists, (name, value) -> true);
    }
}
