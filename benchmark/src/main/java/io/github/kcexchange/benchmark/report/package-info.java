// SPDX-License-Identifier: Apache-2.0
/** Writes the results of a run. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.report;
