// SPDX-License-Identifier: Apache-2.0
/** Whatever a stranger sends, parsing ends in a value or a refusal; each test fuzzes where JAZZER_FUZZ is 1. */
@org.jspecify.annotations.NullUnmarked
package io.github.kcexchange.fuzz;
