// SPDX-License-Identifier: Apache-2.0
/** Texts of the wire, each with exactly one reading. */
@NullMarked
package io.github.kcexchange.text;

import org.jspecify.annotations.NullMarked;
