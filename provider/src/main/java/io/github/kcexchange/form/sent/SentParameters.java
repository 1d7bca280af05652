// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form.sent;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/**
 * The parameters of a token request, as the client sent them. In 26.5 and 26.6, Keycloak drops over-long parameters
 * from the same map that {@link HttpRequest#getDecodedFormParameters} returns. {@link
 * HttpRequest#getMultiPartFormParameters} reads the form again at each call, also a form that is not multipart.
 */
public final class SentParameters {

    private SentParameters() {}

    /** Returns every parameter with all its values. The token endpoint accepts no files, so each value is a text. */
    public static MultivaluedMap<String, String> of(HttpRequest request) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        MultivaluedMap<String, FormPartValue> parts = request.getMultiPartFormParameters();
        parts.forEach((name, values) -> values.forEach(value -> sent.add(name, value.asString())));
        return sent;
    }
}
