// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.server.Stock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that has not opted in gets exactly Keycloak's own answers, in realms with and without gateways. */
@OnKeycloak
@Order(2)
final class BuiltinExchangeIT {
    private static final List<Request> REQUESTS = Requests.all().toList();

    private final Scene stock;
    private final Scene extended;
    private final Scene withGateway;

    /** The answers of the Keycloak without the extension, which gets each request once. */
    private final Map<Request, Fingerprint> stockAnswers = new HashMap<>();

    BuiltinExchangeIT(@Stock Server stock, Server extended) {
        this.stock = Scene.on(stock, "builtin");
        this.extended = Scene.on(extended, "builtin");
        this.withGateway = Scene.on(extended, "builtin-with-gateway");
        withGateway.realm().gateway("gateway").credential();
    }

    static List<Request> requests() {
        return REQUESTS;
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredAsWithoutTheExtension(Request request) {
        assertThat(request.at(extended)).isEqualTo(atStock(request));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredAsWithoutTheExtensionInARealmWithGateways(Request request) {
        assertThat(request.at(withGateway)).isEqualTo(atStock(request));
    }

    private Fingerprint atStock(Request request) {
        return stockAnswers.computeIfAbsent(request, sent -> sent.at(stock));
    }
}
