// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import static io.github.kcexchange.benchmark.request.Exchanges.CLIENT_CREDENTIALS;
import static io.github.kcexchange.benchmark.request.Exchanges.DELEGATION;
import static io.github.kcexchange.benchmark.request.Exchanges.DELEGATION_FRESH;
import static io.github.kcexchange.benchmark.request.Exchanges.DELEGATION_SEEN_ACTOR;
import static io.github.kcexchange.benchmark.request.Exchanges.GATEWAY_ALONE;
import static io.github.kcexchange.benchmark.request.Exchanges.GATEWAY_BASIC;
import static io.github.kcexchange.benchmark.request.Exchanges.IMPERSONATION;
import static io.github.kcexchange.benchmark.request.Exchanges.MACHINE_TO_MACHINE;
import static io.github.kcexchange.benchmark.request.Exchanges.V2_FRESH;
import static io.github.kcexchange.benchmark.request.Exchanges.V2_SERVICE_ACCOUNT;
import static io.github.kcexchange.benchmark.request.Exchanges.V2_USER;

import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.request.Exchanges;
import java.util.List;
import java.util.stream.Stream;

/**
 * Defines which exchange is compared with which of Keycloak's own grants.
 *
 * @param title the name in tables
 * @param request the request of the extension
 * @param own Keycloak's own request that it is compared with
 * @param goal the goal for the ratio of their costs
 */
record ComparedExchange(String title, String request, String own, Goal goal) {

    static final List<ComparedExchange> ALL = List.of(
            new ComparedExchange(
                    "gateway exchange (Basic) / client_credentials", GATEWAY_BASIC, CLIENT_CREDENTIALS, Goal.GATEWAY),
            new ComparedExchange(
                    "gateway exchange (credential alone) / client_credentials",
                    GATEWAY_ALONE,
                    CLIENT_CREDENTIALS,
                    Goal.GATEWAY),
            new ComparedExchange(
                    "gateway exchange (Basic) / V2, service account",
                    GATEWAY_BASIC,
                    V2_SERVICE_ACCOUNT,
                    Goal.GATEWAY_TO_V2),
            new ComparedExchange("gateway exchange (Basic) / V2, user", GATEWAY_BASIC, V2_USER, Goal.GATEWAY_TO_V2),
            new ComparedExchange("impersonation / V2, same subject", IMPERSONATION, V2_USER, Goal.SAME_SUBJECT),
            new ComparedExchange(
                    "machine to machine / V2, same subject", MACHINE_TO_MACHINE, V2_SERVICE_ACCOUNT, Goal.SAME_SUBJECT),
            new ComparedExchange("delegation, tokens sent again / V2, user", DELEGATION, V2_USER, Goal.SENT_AGAIN),
            new ComparedExchange(
                    "delegation, actor token seen before, fresh subject token / V2, fresh subject token",
                    DELEGATION_SEEN_ACTOR,
                    V2_FRESH,
                    Goal.SEEN_ACTOR),
            new ComparedExchange(
                    "delegation, both tokens fresh / V2, fresh subject token",
                    DELEGATION_FRESH,
                    V2_FRESH,
                    Goal.BOTH_FRESH));

    /**
     * Returns all requests in the order of their measurement. An exchange follows soon after the request that it is
     * compared with, because the load on the machine changes.
     */
    static List<String> requests() {
        Stream<String> compared = ALL.stream().flatMap(exchange -> Stream.of(exchange.own(), exchange.request()));
        return Stream.of(compared, Exchanges.STOCK.stream(), Exchanges.EXTENSION.stream())
                .flatMap(requests -> requests)
                .distinct()
                .toList();
    }

    /** Returns the titles of the comparisons that have the goal. */
    static List<String> titles(Goal goal) {
        return ALL.stream()
                .filter(compared -> compared.goal().equals(goal))
                .map(ComparedExchange::title)
                .toList();
    }
}
