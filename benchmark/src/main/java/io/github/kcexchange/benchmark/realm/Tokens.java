// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.wire.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;

/** Gets tokens from a realm's token endpoint, many at a time. */
public final class Tokens {
    static final String PASSWORD = "bench-only";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI endpoint;
    private final int users;

    Tokens(URI endpoint, int users) {
        this.endpoint = endpoint;
        this.users = users;
    }

    static String username(int number) {
        return "user-" + number;
    }

    public URI endpoint() {
        return endpoint;
    }

    /** So many access tokens of users, each of another session. */
    public List<String> ofUsers(String clientId, int number) {
        return accessTokens(IntStream.range(0, number)
                .mapToObj(n -> RequestLine.of(ClientSecrets.basic(clientId), logIn(n)))
                .toList());
    }

    public String ofUser(String clientId) {
        return ofUsers(clientId, 1).get(0);
    }

    /** A refresh token of each user: it gets access tokens without more sessions. */
    public List<String> refreshTokensOfUsers(String clientId) {
        return Parallel.map(
                IntStream.range(0, users)
                        .mapToObj(n -> RequestLine.of(ClientSecrets.basic(clientId), logIn(n)))
                        .toList(),
                line -> member(line, "refresh_token"));
    }

    /** So many new access tokens of the sessions of these refresh tokens. */
    public List<String> refreshed(String clientId, List<String> refreshTokens, int number) {
        return accessTokens(IntStream.range(0, number)
                .mapToObj(n -> Form.empty()
                        .with("grant_type", "refresh_token")
                        .with("refresh_token", refreshTokens.get(n % refreshTokens.size())))
                .map(form -> RequestLine.of(ClientSecrets.basic(clientId), form))
                .toList());
    }

    /** So many access tokens of a client for itself. */
    public List<String> ofClient(String clientId, int number) {
        RequestLine line =
                RequestLine.of(ClientSecrets.basic(clientId), Form.empty().with("grant_type", "client_credentials"));
        return accessTokens(IntStream.range(0, number).mapToObj(n -> line).toList());
    }

    public String ofClient(String clientId) {
        return ofClient(clientId, 1).get(0);
    }

    /** The access tokens of the answers, in the order of the requests. */
    public List<String> accessTokens(List<RequestLine> requests) {
        return Parallel.map(requests, this::accessToken);
    }

    public String accessToken(RequestLine request) {
        return member(request, "access_token");
    }

    /** The access token of an answer to a request with a DPoP proof. */
    public String boundAccessToken(RequestLine request, String proof) {
        return member(sent(request, "DPoP", proof), "access_token");
    }

    /** The status of an answer. */
    public int status(RequestLine request) {
        return sent(request).statusCode();
    }

    private Form logIn(int number) {
        return Form.empty()
                .with("grant_type", "password")
                .with("scope", "openid")
                .with("username", username(number % users))
                .with("password", PASSWORD);
    }

    private String member(RequestLine request, String name) {
        return member(sent(request), name);
    }

    private static String member(HttpResponse<String> response, String name) {
        try {
            JsonNode answer = MAPPER.readTree(response.body());
            if (response.statusCode() != 200 || !answer.has(name)) {
                // Only the error: another answer has tokens in it.
                throw new IllegalStateException("No " + name + ": " + response.statusCode() + " " + answer.get("error")
                        + " " + answer.get("error_description"));
            }
            return answer.get(name).asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> sent(RequestLine request, String... furtherHeaders) {
        HttpRequest.Builder call = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(request.body()));
        if (!request.authorization().equals(RequestLine.NONE)) {
            call.header("Authorization", request.authorization());
        }
        if (furtherHeaders.length > 0) {
            call.headers(furtherHeaders);
        }
        try {
            return CLIENT.send(call.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
