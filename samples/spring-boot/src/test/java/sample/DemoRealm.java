// SPDX-License-Identifier: Apache-2.0
package sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The tokens of the demo realm that the tests begin with. */
final class DemoRealm {

    private static final String SERVER = System.getenv().getOrDefault("KEYCLOAK_URL", "http://localhost:8080");
    private static final String TOKENS = SERVER + "/realms/demo/protocol/openid-connect/token";

    private DemoRealm() {}

    /** Replaces the login page, because the tests have no browser. */
    static String signIn(String client, String user) {
        return token(client, Map.of("grant_type", "password", "username", user, "password", "demo-only-" + user));
    }

    static String ownToken(String client) {
        return token(client, Map.of("grant_type", "client_credentials"));
    }

    /** An ID token that is addressed to the client. */
    static String idToken(String client, String accessToken) {
        return token(
                client,
                Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                        "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                        "subject_token", accessToken,
                        "requested_token_type", "urn:ietf:params:oauth:token-type:id_token",
                        "scope", "openid"));
    }

    static JsonNode claims(String token) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException problem) {
            throw new IllegalArgumentException(problem);
        }
    }

    private static String token(String client, Map<String, String> form) {
        return RestClient.create()
                .post()
                .uri(TOKENS)
                .headers(headers -> headers.setBasicAuth(client, "demo-only-" + client))
                .body(MultiValueMap.fromSingleValue(form))
                .retrieve()
                .body(JsonNode.class)
                .path("access_token")
                .textValue();
    }
}
