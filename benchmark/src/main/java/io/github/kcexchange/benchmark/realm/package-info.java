// SPDX-License-Identifier: Apache-2.0
/** Creates the realms that the benchmark measures. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.realm;
