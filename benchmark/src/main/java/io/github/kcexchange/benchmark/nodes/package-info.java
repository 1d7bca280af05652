// SPDX-License-Identifier: Apache-2.0
/** Measures two nodes that share one database. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.nodes;
