// SPDX-License-Identifier: Apache-2.0
/** Parsing any input from an attacker ends in a value or a rejection. Each test fuzzes if JAZZER_FUZZ is 1. */
@org.jspecify.annotations.NullUnmarked
package io.github.kcexchange.fuzz;
