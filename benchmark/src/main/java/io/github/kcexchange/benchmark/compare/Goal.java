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

import io.github.kcexchange.benchmark.realm.Algorithm;
import java.util.List;
import java.util.Locale;

/**
 * Defines the goal for the ratio of two costs.
 *
 * @param request the request of the extension
 * @param own Keycloak's own request that it is compared with
 * @param rs256 the greatest permitted ratio with RS256
 * @param es256 the greatest permitted ratio with ES256
 */
record Goal(String title, String request, String own, double rs256, double es256) {
    static final double SAME_WITH_THE_JAR = 1.01;
    static final double POSTGRES_TO_H2 = 1.15;
    static final double REJECTION_TO_OWN = 1.25;

    /** Tolerates the part of a ratio that a table with two decimals does not show. */
    private static final double ROUNDING = 0.005;

    static final List<Goal> ALL = List.of(
            new Goal("gateway exchange (Basic) / client_credentials", GATEWAY_BASIC, CLIENT_CREDENTIALS, 1.00, 1.05),
            new Goal(
                    "gateway exchange (credential alone) / client_credentials",
                    GATEWAY_ALONE,
                    CLIENT_CREDENTIALS,
                    1.00,
                    1.05),
            new Goal("gateway exchange (Basic) / V2, service account", GATEWAY_BASIC, V2_SERVICE_ACCOUNT, 0.90, 0.50),
            new Goal("gateway exchange (Basic) / V2, user", GATEWAY_BASIC, V2_USER, 0.90, 0.50),
            new Goal("impersonation / V2, same subject", IMPERSONATION, V2_USER, 0.95, 0.90),
            new Goal("machine to machine / V2, same subject", MACHINE_TO_MACHINE, V2_SERVICE_ACCOUNT, 0.95, 0.90),
            new Goal("delegation, tokens sent again / V2, user", DELEGATION, V2_USER, 1.05, 1.05),
            new Goal(
                    "delegation, actor token seen before, fresh subject token / V2, fresh subject token",
                    DELEGATION_SEEN_ACTOR,
                    V2_FRESH,
                    1.05,
                    1.05),
            new Goal(
                    "delegation, both tokens fresh / V2, fresh subject token", DELEGATION_FRESH, V2_FRESH, 1.10, 1.45));

    double of(Algorithm algorithm) {
        return algorithm == Algorithm.RS256 ? rs256 : es256;
    }

    /** Returns whether the ratio is at most the goal, as tables show both. */
    static boolean isMet(double ratio, double most) {
        return ratio <= most + ROUNDING;
    }

    static String text(double most) {
        return String.format(Locale.ROOT, "≤ %.2f", most);
    }
}
