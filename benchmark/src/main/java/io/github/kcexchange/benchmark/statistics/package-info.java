// SPDX-License-Identifier: Apache-2.0
/** Medians, quartiles: pure Java without I/O. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.statistics;
