// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs a person in through the real pages: authorization code with PKCE (RFC 6749, section 4.1; RFC 7636). */
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final TestRealm realm;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String verifier = (UUID.randomUUID() + "-" + UUID.randomUUID()).replace("-", "~");

    Browser(TestRealm realm) {
        this.realm = realm;
    }

    /** The token response after the whole flow. */
    Answer signIn(Person person, Application application, String scope) {
        HttpResponse<String> page = get(authorization(application, scope));
        return redeem(application, code(authenticated(page, person)));
    }

    /** A realm with organizations asks for the user name on a page of its own. */
    private HttpResponse<String> authenticated(HttpResponse<String> page, Person person) {
        Form login = Form.empty()
                .with("username", person.username())
                .with("password", person.password().reveal());
        HttpResponse<String> next = submit(page, login);
        return next.statusCode() == 200 ? submit(next, login) : next;
    }

    /** Signs in to another application with the session of the first sign-in, without a page. */
    Answer signInBySession(Application application, String scope) {
        return redeem(application, code(get(authorization(application, scope))));
    }

    /** Signs in with a session that an administrator opened as this person ("Impersonate" in the console). */
    Answer signInAsImpersonated(Person person, Application application, String scope) {
        HttpResponse<String> impersonation = send(HttpRequest.newBuilder(URI.create(realm.server()
                                .url() + "/admin/realms/" + realm.name() + "/users/" + person.id() + "/impersonation"))
                .header(
                        "Authorization",
                        "Bearer " + realm.administrator("realm-admin").reveal())
                .POST(BodyPublishers.noBody()));
        assertThat(impersonation.statusCode()).as("status of the impersonation").isEqualTo(200);
        return redeem(application, code(get(authorization(application, scope))));
    }

    /** The same with a consent page after the login page, on which the person accepts everything. */
    Answer signInAndConsent(Person person, Application application, String scope) {
        HttpResponse<String> page = get(authorization(application, scope));
        HttpResponse<String> consent = get(location(authenticated(page, person)));
        return redeem(application, code(submit(consent, Form.empty().with("accept", "Yes"))));
    }

    private Answer redeem(Application application, String code) {
        Form form = Form.empty()
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", Clients.CALLBACK)
                .with("code_verifier", verifier);
        return realm.token(Prefix.KEYCLOAK).post(form, application.basic()).hasStatus(200);
    }

    private URI authorization(Application application, String scope) {
        Form query = Form.empty()
                .with("response_type", "code")
                .with("client_id", application.clientId())
                .with("redirect_uri", Clients.CALLBACK)
                .with("scope", scope)
                .with("state", "state")
                .with("code_challenge", challenge())
                .with("code_challenge_method", "S256");
        return URI.create(realm.at(Prefix.KEYCLOAK, "/auth") + "?" + query.encoded());
    }

    private static String code(HttpResponse<String> response) {
        URI location = location(response);
        assertThat(location.toString()).startsWith(Clients.CALLBACK + "?");
        return Pattern.compile("&")
                .splitAsStream(location.getQuery())
                .filter(parameter -> parameter.startsWith("code="))
                .map(parameter -> parameter.substring("code=".length()))
                .findFirst()
                .orElseThrow();
    }

    private static URI location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as("status of a redirect").isEqualTo(302);
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Form form) {
        assertThat(page.statusCode()).as("status of a page").isEqualTo(200);
        Matcher action = FORM.matcher(page.body());
        assertThat(action.find()).as("the page has a form").isTrue();
        return send(HttpRequest.newBuilder(reachable(page.uri()
                        .resolve(action.group(1).replace("&amp;", "&"))
                        .toString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded())));
    }

    private HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(reachable(uri.toString())).GET());
    }

    private URI reachable(String address) {
        return realm.server().reachable(address);
    }

    /**
     * Handles cookies itself: the JDK's cookie store does not send Keycloak's {@code Secure} cookies over plain HTTP,
     * even to localhost.
     */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
