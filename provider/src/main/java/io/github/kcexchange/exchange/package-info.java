// SPDX-License-Identifier: Apache-2.0
/** Processes one token request in steps. */
@NullMarked
package io.github.kcexchange.exchange;

import org.jspecify.annotations.NullMarked;
