// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import io.github.kcexchange.tls.Certificate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the client authenticates at the token endpoint (RFC 6749, section 2.3). */
@FunctionalInterface
public interface ClientAuthentication {

    Http on(Http call, Form form);

    /** The same over a connection with this certificate. */
    default ClientAuthentication presenting(Certificate certificate) {
        return (call, form) -> on(call, form).presenting(certificate);
    }

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

    /** {@code tls_client_auth} (RFC 8705, section 2.1), without the certificate, which {@link #presenting} adds. */
    static ClientAuthentication named(String clientId) {
        return (call, form) -> call.form(form.with("client_id", clientId));
    }

    /** {@code client_secret_jwt} and {@code private_key_jwt} (RFC 7523, section 2.2). */
    static ClientAuthentication assertion(Secret jwt) {
        return (call, form) ->
                call.form(form.with("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                        .with("client_assertion", jwt.reveal()));
    }
}
