// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One kind of wrong client authentication.
 *
 * @param event the error of the event
 * @param authorization the header, or empty for none
 * @param sent the parameters in addition to those of the exchange
 */
record WrongClient(String name, String event, String authorization, Supplier<Form> sent) {
    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** The answer to every wrong client (RFC 6749, section 5.2). */
    static final Map<String, Object> ANSWER =
            Map.of("error", "invalid_client", "error_description", "Invalid client or Invalid client credentials");

    static WrongClient named(String name, String event) {
        return new WrongClient(name, event, "", Form::empty);
    }

    WrongClient basic(String pair) {
        return authorization("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    WrongClient authorization(String header) {
        return new WrongClient(name, event, header, sent);
    }

    WrongClient with(String parameter, String value) {
        return with(parameter, () -> value);
    }

    WrongClient with(String parameter, Supplier<String> value) {
        return new WrongClient(name, event, authorization, () -> sent.get().with(parameter, value.get()));
    }

    WrongClient assertion(String jwt) {
        return assertion(() -> jwt);
    }

    /** Signed for each request: an assertion is valid for some seconds, and once. */
    WrongClient assertion(Supplier<String> jwt) {
        return with("client_assertion", jwt).with("client_assertion_type", ASSERTION_TYPE);
    }

    Exchange of(Form exchange, TestRealm realm, Prefix prefix) {
        return Exchange.of(realm, () -> answer(exchange, realm, prefix));
    }

    Answer answer(Form exchange, TestRealm realm, Prefix prefix) {
        Form form = new Form(Stream.of(exchange, sent.get())
                .flatMap(part -> part.parameters().stream())
                .toList());
        Http request = realm.token(prefix).request(form);
        return authorization.isEmpty()
                ? request.send()
                : request.header("Authorization", authorization).send();
    }

    /** RFC 6749, section 5.2. */
    String challenge(TestRealm realm) {
        return authorization.startsWith("Basic") ? "Basic realm=\"" + realm.name() + "\"" : "none";
    }

    @Override
    public String toString() {
        return name;
    }
}
