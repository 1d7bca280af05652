// SPDX-License-Identifier: Apache-2.0
/** Measures a mixed load over a longer time. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.soak;
