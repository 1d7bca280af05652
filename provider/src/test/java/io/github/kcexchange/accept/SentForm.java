// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of a gateway's request, which tests then change. */
final class SentForm {

    static final int LIMIT = 4000;

    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    SentForm() {
        send("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        send("subject_token_type", "pingone_gateway_credential");
        send("subject_token", "the.credential.itself");
    }

    void send(String name, String... values) {
        sent.put(name, Arrays.asList(values));
    }

    void remove(String name) {
        sent.remove(name);
    }

    /** The parameters that Keycloak stores if it stores all of them. */
    Map<String, List<String>> kept() {
        return new LinkedHashMap<>(sent);
    }

    /** The parameters that Keycloak stores if it drops this one. */
    Map<String, List<String>> without(String name) {
        Map<String, List<String>> kept = kept();
        kept.remove(name);
        return kept;
    }

    GatewayRequest request() {
        return ((Outcome.Passed<GatewayRequest>) read()).value();
    }

    Outcome<GatewayRequest> read() {
        return read(sent);
    }

    Outcome<GatewayRequest> read(Map<String, List<String>> kept) {
        return GatewayRequestReader.read(
                new CompleteForm(new ExchangeForm(sent), new ExchangeForm(kept), name -> LIMIT));
    }
}
