// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

/**
 * How large a run of {@code scale} is.
 *
 * @param fewCredentials rows in the table of the one server
 * @param manyCredentials rows in the table of the other server
 * @param gateways that are all in use
 * @param calls of the management API of each kind in a round
 * @param warmUpSeconds before the rounds
 * @param eachOnceSeconds long enough that each gateway is used once
 */
record ScaleSize(
        int fewCredentials, int manyCredentials, int gateways, int calls, int warmUpSeconds, int eachOnceSeconds) {

    static ScaleSize of(boolean quick) {
        return quick
                ? new ScaleSize(1_000, 100_000, 500, 10, 5, 5)
                : new ScaleSize(1_000, 1_000_000, 10_000, 50, 30, 120);
    }
}
