// SPDX-License-Identifier: Apache-2.0
/** Reads strings from outside the extension: each string has exactly one meaning. */
@NullMarked
package io.github.kcexchange.text;

import org.jspecify.annotations.NullMarked;
