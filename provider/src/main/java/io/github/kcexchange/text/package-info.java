// SPDX-License-Identifier: Apache-2.0
/** Reads texts of requests, tokens, attributes: each text has exactly one meaning. */
@NullMarked
package io.github.kcexchange.text;

import org.jspecify.annotations.NullMarked;
