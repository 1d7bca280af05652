// SPDX-License-Identifier: Apache-2.0
/** Represents the claims of a token that concern an exchange (RFC 8693, section 4). */
@NullMarked
package io.github.kcexchange.claim;

import org.jspecify.annotations.NullMarked;
