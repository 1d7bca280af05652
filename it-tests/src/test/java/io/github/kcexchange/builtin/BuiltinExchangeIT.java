// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.server.Stock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that has not opted in gets exactly Keycloak's own answers, in realms with and without gateways. */
@OnKeycloak
@Order(2)
final class BuiltinExchangeIT {
    private final Scene stock;
    private final Scene extended;
    private final Scene withGateway;

    BuiltinExchangeIT(@Stock Server stock, Server extended) {
        this.stock = Scene.on(stock, "builtin");
        this.extended = Scene.on(extended, "builtin");
        this.withGateway = Scene.on(extended, "builtin-with-gateway");
        withGateway.realm().gateway("gateway").credential();
    }

    static Stream<Request> requests() {
        return Requests.all();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredAsWithoutTheExtension(Request request) {
        assertThat(request.at(extended)).isEqualTo(request.at(stock));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredAsWithoutTheExtensionInARealmWithGateways(Request request) {
        assertThat(request.at(withGateway)).isEqualTo(request.at(stock));
    }
}
