// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import java.net.URI;

/**
 * Represents one request to a token endpoint.
 *
 * @param authorization the value of the header, or {@value #NONE} for a request without it
 * @param body the encoded form
 */
public record RequestLine(String authorization, String body) {
    public static final String NONE = "-";

    private static final URI ANY = URI.create("http://localhost/");

    public static RequestLine of(ClientAuthentication client, Form form) {
        Http call = client.on(Http.call("POST", ANY), form);
        String authorization = call.headers().stream()
                .filter(header -> header.getKey().equals("Authorization"))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(NONE);
        return new RequestLine(authorization, call.body());
    }

    /** Returns the line that {@code requests.lua} parses. */
    String text() {
        return authorization + "\t" + body;
    }

    /** Hides the header and the body, because both contain secrets. */
    @Override
    public String toString() {
        return "a request of " + body.length() + " characters";
    }
}
