// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import java.net.URI;

/**
 * One request to a token endpoint.
 *
 * @param authorization the header, or {@value #NONE}
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

    /** As {@code requests.lua} reads it. */
    String text() {
        return authorization + "\t" + body;
    }

    /** Neither header nor body: both are secret. */
    @Override
    public String toString() {
        return "a request of " + body.length() + " characters";
    }
}
