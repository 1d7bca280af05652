// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the client proves itself at the token endpoint (RFC 6749, 2.3). */
@FunctionalInterface
public interface ClientAuthentication {

    Http on(Http call, Form form);

    static ClientAuthentication none() {
        return Http::form;
    }

    static ClientAuthentication basic(String clientId, Secret secret) {
        String pair = clientId + ":" + secret.reveal();
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return (call, form) -> call.form(form).header("Authorization", "Basic " + encoded);
    }

    static ClientAuthentication post(String clientId, Secret secret) {
        return (call, form) -> call.form(form.with("client_id", clientId).with("client_secret", secret.reveal()));
    }

    /** {@code client_secret_jwt} and {@code private_key_jwt} (RFC 7523, 2.2). */
    static ClientAuthentication assertion(Secret jwt) {
        return (call, form) ->
                call.form(form.with("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                        .with("client_assertion", jwt.reveal()));
    }
}
