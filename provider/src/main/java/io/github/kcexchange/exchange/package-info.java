// SPDX-License-Identifier: Apache-2.0
/** The way of one token request: each class reads as the list of its steps. */
@NullMarked
package io.github.kcexchange.exchange;

import org.jspecify.annotations.NullMarked;
