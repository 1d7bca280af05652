// SPDX-License-Identifier: Apache-2.0
/** The subcommand {@code nodes}: two nodes behind one database. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.nodes;
