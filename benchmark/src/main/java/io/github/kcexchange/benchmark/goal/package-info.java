// SPDX-License-Identifier: Apache-2.0
/** Defines the goals of the measurements. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.goal;
