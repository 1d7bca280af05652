// SPDX-License-Identifier: Apache-2.0
/** Calculates medians in pure Java without I/O. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.statistics;
