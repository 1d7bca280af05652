// SPDX-License-Identifier: Apache-2.0
/** The subcommand {@code soak}: a mixed load over a longer time. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.soak;
