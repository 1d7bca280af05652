// SPDX-License-Identifier: Apache-2.0
/** Runs the subcommands of {@code ./bench}. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark;
