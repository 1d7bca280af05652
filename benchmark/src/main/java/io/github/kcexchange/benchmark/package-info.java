// SPDX-License-Identifier: Apache-2.0
/** The program behind {@code ./bench}: options, subcommands. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark;
