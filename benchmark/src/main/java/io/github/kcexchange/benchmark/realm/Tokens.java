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

/** Requests tokens from a realm's token endpoint, several at the same time. */
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

    /** Returns {@code count} access tokens of users, each from its own session. */
    public List<String> ofUsers(String clientId, int count) {
        return accessTokens(IntStream.range(0, count)
                .mapToObj(n -> RequestLine.of(ClientSecrets.basic(clientId), logIn(n)))
                .toList());
    }

    public String ofUser(String clientId) {
        return ofUsers(clientId, 1).get(0);
    }

    /** Returns a refresh token for each user. It obtains further access tokens without a new session. */
    public List<String> refreshTokensOfUsers(String clientId) {
        return Parallel.map(
                IntStream.range(0, users)
                        .mapToObj(n -> RequestLine.of(ClientSecrets.basic(clientId), logIn(n)))
                        .toList(),
                line -> member(line, "refresh_token"));
    }

    /** Returns {@code count} new access tokens from the sessions of the refresh tokens. */
    public List<String> refreshed(String clientId, List<String> refreshTokens, int count) {
        return accessTokens(IntStream.range(0, count)
                .mapToObj(n -> Form.empty()
                        .with("grant_type", "refresh_token")
                        .with("refresh_token", refreshTokens.get(n % refreshTokens.size())))
                .map(form -> RequestLine.of(ClientSecrets.basic(clientId), form))
                .toList());
    }

    /** Returns {@code count} access tokens that the client obtained for itself. */
    public List<String> ofClient(String clientId, int count) {
        RequestLine line = RequestLine.of(ClientSecrets.basic(clientId), Form.clientCredentials());
        return accessTokens(IntStream.range(0, count).mapToObj(n -> line).toList());
    }

    public String ofClient(String clientId) {
        return ofClient(clientId, 1).get(0);
    }

    /** Sends the requests and returns the access tokens in the same order. */
    public List<String> accessTokens(List<RequestLine> requests) {
        return Parallel.map(requests, this::accessToken);
    }

    public String accessToken(RequestLine request) {
        return member(request, "access_token");
    }

    /** Sends a request with a DPoP proof and returns the access token. */
    public String boundAccessToken(RequestLine request, String proof) {
        return member(sent(request, "DPoP", proof), "access_token");
    }

    /** Sends a request and returns the status of the answer. */
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
                // The message contains only the error, because other answers contain tokens.
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
