// SPDX-License-Identifier: Apache-2.0
/** Measures how the cost of an exchange grows with the size of its data. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.growth;
