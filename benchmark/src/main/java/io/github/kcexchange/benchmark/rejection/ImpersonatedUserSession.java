// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.CALLBACK;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.PORTAL;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens a user's session as an administrator does with "Impersonate" in the admin console. */
final class ImpersonatedUserSession {
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final MeasuredRealm realm;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ImpersonatedUserSession(MeasuredRealm realm) {
        this.realm = realm;
    }

    /** Returns an access token of the session, issued to the client where users sign in. */
    String accessToken() {
        HttpResponse<String> redirect = send(HttpRequest.newBuilder(authorization())
                .header("Cookie", cookies())
                .GET());
        Matcher code = CODE.matcher(redirect.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IllegalStateException("No code for the administrator's session: " + redirect.statusCode());
        }
        Form form = Form.empty()
                .with("grant_type", "authorization_code")
                .with("code", code.group(1))
                .with("redirect_uri", CALLBACK);
        return realm.tokens().accessToken(RequestLine.of(ClientSecrets.basic(PORTAL), form));
    }

    /** Impersonates the user and returns the cookies that the administrator's browser would store. */
    private String cookies() {
        String user =
                realm.admin().users().searchByUsername("user-1", true).get(0).getId();
        URI impersonation = URI.create(
                realm.server().url() + "/admin/realms/" + realm.name() + "/users/" + user + "/impersonation");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(impersonation)
                .header("Authorization", "Bearer " + realm.management().token().reveal())
                .POST(BodyPublishers.noBody()));
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private URI authorization() {
        Form query = Form.empty()
                .with("response_type", "code")
                .with("client_id", PORTAL)
                .with("redirect_uri", CALLBACK)
                .with("scope", "openid");
        return URI.create(
                realm.server().url() + "/realms/" + realm.name() + "/protocol/openid-connect/auth?" + query.encoded());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
