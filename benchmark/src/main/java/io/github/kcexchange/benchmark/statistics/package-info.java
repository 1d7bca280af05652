// SPDX-License-Identifier: Apache-2.0
/** Medians and quartiles: pure Java, no input and no output. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.statistics;
