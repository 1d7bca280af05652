// SPDX-License-Identifier: Apache-2.0
/** Measures the cost of requests under load. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.load;
