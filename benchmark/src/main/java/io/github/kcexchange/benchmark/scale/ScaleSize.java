// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

/**
 * Defines the size of a {@code scale} run.
 *
 * @param fewCredentials the number of rows in the table of the first server
 * @param manyCredentials the number of rows in the table of the second server
 * @param gateways the number of gateways in use
 * @param calls the number of management API calls of each kind in a round
 * @param warmUpSeconds the duration of a warm-up
 * @param eachOnceSeconds the duration of a warm-up that uses each gateway at least once
 */
record ScaleSize(
        int fewCredentials, int manyCredentials, int gateways, int calls, int warmUpSeconds, int eachOnceSeconds) {

    static ScaleSize of(boolean quick) {
        return quick
                ? new ScaleSize(1_000, 100_000, 500, 10, 5, 5)
                : new ScaleSize(1_000, 1_000_000, 10_000, 50, 30, 120);
    }
}
