// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import io.github.kcexchange.tls.Certificate;
import io.github.kcexchange.tls.Connections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * One HTTP call.
 *
 * @param through the HTTP client that sends it
 */
public record Http(String method, URI uri, List<Map.Entry<String, String>> headers, String body, HttpClient through) {
    /** A call that takes longer fails. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final List<Witness> WITNESSES = ServiceLoader.load(Witness.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    public static Http call(String method, URI uri) {
        return new Http(
                method,
                uri,
                List.of(),
                "",
                uri.getScheme().equals("https") ? Connections.withoutCertificate() : CLIENT);
    }

    public Http header(String name, String value) {
        return new Http(method, uri, append(headers, name, value), body, through);
    }

    public Http bearer(Secret token) {
        return header("Authorization", "Bearer " + token.reveal());
    }

    public Http form(Form form) {
        return header("Content-Type", "application/x-www-form-urlencoded").body(form.encoded());
    }

    public Http json(Object value) {
        return header("Content-Type", "application/json").body(Json.text(value));
    }

    public Http body(String text) {
        return new Http(method, uri, headers, text, through);
    }

    /** Sends the call over TLS, with this client certificate (RFC 8705). */
    public Http presenting(Certificate certificate) {
        return new Http(method, uri, headers, body, Connections.of(certificate));
    }

    public Answer send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(h -> request.header(h.getKey(), h.getValue()));
        try {
            HttpResponse<String> response = through.send(request.build(), BodyHandlers.ofString());
            WITNESSES.forEach(witness -> witness.received(this, response));
            return Answer.of(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without headers and body: they may be secret. */
    @Override
    public String toString() {
        return method + " " + uri;
    }

    private static List<Map.Entry<String, String>> append(
            List<Map.Entry<String, String>> headers, String name, String value) {
        var longer = new java.util.ArrayList<>(headers);
        longer.add(Map.entry(name, value));
        return List.copyOf(longer);
    }
}
